package dragoman.provenance;

import dragoman.model.CreditLine;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a line at the edge of a dispatch turned out to be. */
sealed interface Finding {
    /** A credit, whatever its roles. */
    sealed interface CreditFinding extends Finding {
        CreditLine line();
    }

    /** Says that people translated the text from one of these languages; more than one contradict each other. */
    record Translated(CreditLine line, Set<String> sources) implements CreditFinding {
        public Translated {
            sources = Set.copyOf(sources);
        }
    }

    /** Says that a program translated the text. */
    record Machine(CreditLine line, Set<String> sources, @Nullable String engine) implements CreditFinding {
        public Machine {
            sources = Set.copyOf(sources);
        }
    }

    /** Says which language the text was first written in. */
    record Written(CreditLine line, String language) implements CreditFinding {
    }

    /** Names people of other works. */
    record Others(CreditLine line) implements CreditFinding {
    }

    /** Says that the text is shortened. */
    record Abridged() implements Finding {
    }

    /** Speaks of the text or of the agency, and is no part of the story. */
    record Notice() implements Finding {
    }
}
