package dragoman.pipeline;

import java.util.List;

/** A part of the service that can be looked at while it runs. */
@FunctionalInterface
public interface Measured {
    /** Its figures as they are now; those of one name behind each other. */
    List<Measurement> measurements();
}
