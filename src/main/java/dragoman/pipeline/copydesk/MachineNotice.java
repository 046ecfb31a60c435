package dragoman.pipeline.copydesk;

import dragoman.model.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The line under a machine translation that says what it is, in its own language where that is one of ours, else in English. */
final class MachineNotice {
    private static final Map<Language, String> FROM_IN_FRENCH = Map.of(Language.ENGLISH, "de l’anglais",
            Language.FRENCH,
            "du français", Language.TURKISH, "du turc");
    private static final Map<Language, String> FROM_IN_TURKISH = Map.of(Language.ENGLISH, "İngilizceden",
            Language.FRENCH, "Fransızcadan", Language.TURKISH, "Türkçeden");

    private MachineNotice() {
    }

    static String of(String language, String from, String label) {
        Optional<Language> source = Language.of(from);
        Optional<Language> own = source.isEmpty() ? Optional.of(Language.ENGLISH) : Language.of(language);
        return switch (own.orElse(Language.ENGLISH)) {
            case ENGLISH -> "* Machine translation from %s by %s"
                    .formatted(Locale.of(from).getDisplayLanguage(Locale.ENGLISH), label);
            case FRENCH ->
                "* Traduction automatique %s par %s".formatted(FROM_IN_FRENCH.get(source.orElseThrow()), label);
            case TURKISH -> "* %s %s ile makine çevirisi".formatted(FROM_IN_TURKISH.get(source.orElseThrow()), label);
        };
    }
}
