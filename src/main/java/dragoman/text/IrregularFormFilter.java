package dragoman.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dragoman.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Brings forms to the dictionary form that no stemmer brings there: <i>permet</i> to <i>permettre</i>. Wants lower case. */
final class IrregularFormFilter extends TokenFilter {
    private static final Map<Language, CharArrayMap<String>> FORMS = read();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final CharArrayMap<String> forms;

    /** A filter for words of a language; Turkish has no such forms. */
    IrregularFormFilter(TokenStream tokens, Language language) {
        super(tokens);
        this.forms = requireNonNull(FORMS.get(language));
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String form = forms.get(term.buffer(), 0, term.length());
        if (form != null) {
            term.setEmpty().append(form);
        }
        return true;
    }

    /** Lines of a language's tag, a blank, the dictionary form, a colon, and its forms between blanks. */
    private static Map<Language, CharArrayMap<String>> read() {
        Map<Language, CharArrayMap<String>> forms = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            forms.put(language, new CharArrayMap<>(1_000, false));
        }
        try (InputStream in = requireNonNull(IrregularFormFilter.class.getResourceAsStream("irregular-forms.txt"))) {
            new String(in.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int blank = line.indexOf(' ');
                int colon = line.indexOf(": ");
                Language language = Language.of(line.substring(0, blank)).orElseThrow();
                for (String form : line.substring(colon + 2).split(" ")) {
                    requireNonNull(forms.get(language)).put(form, line.substring(blank + 1, colon));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the irregular forms can't be read", e);
        }
        return forms;
    }
}
