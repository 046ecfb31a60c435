package dragoman.model;

import java.util.List;

/** One role that a credit line names, with the people in it, as spelt there. A line may name a role and nobody. */
public record Credit(Role role, List<String> names) {
    public Credit {
        names = List.copyOf(names);
    }
}
