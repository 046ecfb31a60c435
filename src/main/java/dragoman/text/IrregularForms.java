package dragoman.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dragoman.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forms that no rule brings back to the form a dictionary has: <i>permet</i> to <i>permettre</i>. */
final class IrregularForms {
    private static final Map<Language, Map<String, List<String>>> FORMS = read();

    private IrregularForms() {
    }

    /** The dictionary forms of a form in lower case; none if it is not on the list. */
    static List<String> of(Language language, String form) {
        return FORMS.getOrDefault(language, Map.of()).getOrDefault(form, List.of());
    }

    /** Lines of a language's tag, a blank, the dictionary form, a colon, and its forms between blanks. */
    private static Map<Language, Map<String, List<String>>> read() {
        Map<Language, Map<String, List<String>>> forms = new EnumMap<>(Language.class);
        try (InputStream in = requireNonNull(IrregularForms.class.getResourceAsStream("irregular-forms.txt"))) {
            new String(in.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int blank = line.indexOf(' ');
                int colon = line.indexOf(": ");
                Optional<Language> language = Language.of(line.substring(0, blank));
                Map<String, List<String>> ofLanguage = forms.computeIfAbsent(language.orElseThrow(),
                        _ -> new HashMap<>());
                for (String form : line.substring(colon + 2).split(" ")) {
                    ofLanguage.computeIfAbsent(form, _ -> new ArrayList<>(1)).add(line.substring(blank + 1, colon));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the irregular forms can't be read", e);
        }
        return forms;
    }
}
