package dragoman.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a dispatch came to be, as far as it says so itself. Nothing is guessed: a dispatch that says nothing is
 * {@link Unattributed}, and a part that the credit leaves open is null or empty.
 *
 * <p>The parts are those of Akoma Ntoso's {@code FRBRtranslation}: from which language, by whom, by what authority.
 */
public sealed interface Origin {
    /** The names of all kinds. */
    Set<String> KINDS = Set.of("original", "human-translation", "machine-translation", "unattributed");

    /** The stable name of the kind in JSON, in the journal and on the command line. */
    String kind();

    /** The line that says so, or null where metadata of the format said it. */
    @Nullable
    CreditLine creditLine();

    /** Says of itself that it was written in its own language. */
    record Original(@Nullable CreditLine creditLine) implements Origin {
        @Override
        public String kind() {
            return "original";
        }
    }

    /**
     * Translated by people.
     *
     * @param sourceLanguage BCP 47 tag of the language it was translated from, or null if the credit does not say
     * @param translators their names as spelt in the credit; empty if it names nobody
     */
    record HumanTranslation(@Nullable String sourceLanguage, List<String> translators,
            @Nullable CreditLine creditLine) implements Origin {
        public HumanTranslation {
            translators = List.copyOf(translators);
        }

        @Override
        public String kind() {
            return "human-translation";
        }
    }

    /**
     * Translated by a program, whoever read it over.
     *
     * @param sourceLanguage BCP 47 tag of the language it was translated from, or null if the notice does not say
     * @param engine the program's name as spelt in the notice, or null
     */
    record MachineTranslation(@Nullable String sourceLanguage, @Nullable String engine,
            @Nullable CreditLine creditLine) implements Origin {
        @Override
        public String kind() {
            return "machine-translation";
        }
    }

    /** Does not say. */
    record Unattributed() implements Origin {
        @Override
        public String kind() {
            return "unattributed";
        }

        @Override
        public @Nullable CreditLine creditLine() {
            return null;
        }
    }
}
