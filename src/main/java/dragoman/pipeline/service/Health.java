package dragoman.pipeline.service;

import java.util.List;

/**
 * Whether the service does its work.
 *
 * @param checks what was looked at
 */
public record Health(List<Check> checks) {
    public Health {
        checks = List.copyOf(checks);
    }

    /**
     * One thing that was looked at.
     *
     * @param says what was found, in words
     */
    public record Check(String name, boolean well, String says) {
    }

    /** Whether all is well. */
    public boolean isUp() {
        return checks.stream().allMatch(Check::well);
    }
}
