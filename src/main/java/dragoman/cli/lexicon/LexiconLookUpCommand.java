package dragoman.cli.lexicon;

import dragoman.cli.parts.Parts;
import dragoman.cli.print.Json;
import dragoman.cli.terminal.Terminal;
import dragoman.lexicon.Lexicon;
import dragoman.lexicon.Translation;
import dragoman.model.Language;
import dragoman.text.Analysis;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lexicon look-up}: what a word is in other languages. */
@Command(name = "look-up", mixinStandardHelpOptions = true, description = "Tell what a word or phrase is in other languages, how likely, and who says so. Exit code 1 if nobody knows.")
final class LexiconLookUpCommand implements Callable<Integer> {
    private final Parts parts;

    @Option(names = "--lang", paramLabel = "LANG", description = "The word's language; else all in which it is known.")
    private @Nullable String lang;

    @Option(names = "--json", description = "A JSON object a translation.")
    private boolean json;

    @Parameters(paramLabel = "WORD", arity = "1..*", description = "A word, or several that stand together.")
    private List<String> words;

    LexiconLookUpCommand(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        Lexicon known = parts.lexicon(parts.home());
        String phrase = String.join(" ", words);
        List<Language> sources = lang == null ? List.of(Language.values()) : List.of(LanguageOption.of(lang));
        boolean found = false;
        for (Language from : sources) {
            List<String> stems = Analysis.stems(from, phrase);
            for (Language to : Language.values()) {
                List<Translation> translations = from == to || stems.isEmpty()
                        ? List.of()
                        : known.translations(stems, from, to);
                print(from, to, translations);
                found |= !translations.isEmpty();
            }
        }
        if (!found) {
            parts.terminal().note("the lexicon does not know " + phrase);
        }
        return found ? 0 : 1;
    }

    private void print(Language from, Language to, List<Translation> translations) {
        Terminal terminal = parts.terminal();
        if (!json && !translations.isEmpty()) {
            terminal.line(terminal.bold(from.tag() + " → " + to.tag()));
        }
        for (Translation it : translations) {
            terminal.line(json
                    ? Json.line(object(from, to, it))
                    : String.format(Locale.ROOT, "  %.2f  %-24s %s", it.probability(), it.text(),
                            terminal.dim(it.source())));
        }
    }

    private static Map<String, Object> object(Language from, Language to, Translation translation) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("from", from.tag());
        object.put("to", to.tag());
        object.put("text", translation.text());
        object.put("probability", translation.probability());
        object.put("source", translation.source());
        return object;
    }
}
