package dragoman.provenance;

import dragoman.model.Language;
import dragoman.text.CldrNames;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of languages in the three languages: CLDR's, and those that the word tables add ({@code language:fa farsi}),
 * with the endings of the tables ({@code ending-from den}).
 */
final class LanguageNames {
    /** CLDR's codes for no language, and one that its own data leaves without a name. */
    private static final Set<String> NO_LANGUAGE = Set.of("und", "mul", "zxx", "him", "zbl");
    private static final int SHORTEST = 3;

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    /** The first letters of all names, to tell at once most words that are none. */
    private final Set<String> starts = new HashSet<>();
    private final Map<Language, Map<String, Form>> endings = new EnumMap<>(Language.class);
    /** Endings of names in general, which say nothing of a language. */
    private final Set<String> caseEndings = new HashSet<>();

    private int longestEnding;

    /** What an ending says of a language. */
    enum Form {
        /** Nothing. */
        BARE,
        /** It is the source: İngilizceden. */
        FROM,
        /** It is the target: Türkçeye. */
        INTO,
        /** It is told of a text: İngilizcedir. */
        IS
    }

    /** A language that a text names, by BCP 47 tag, and how many tokens the name takes. */
    record Match(String tag, Form form, int length) {
    }

    private record Name(List<String> words, String tag, Language table) {
    }

    LanguageNames(WordTables tables) {
        Map<Name, String> names = new HashMap<>();
        for (Language table : Language.values()) {
            endings.put(table, new HashMap<>());
            CldrNames.languages(table).forEach((tag, name) -> {
                if (!NO_LANGUAGE.contains(tag)) {
                    put(names, table, name, tag);
                }
            });
        }
        for (WordTables.Row row : tables.rows()) {
            if (row.column().startsWith("language:")) {
                put(names, row.table(), row.phrase(), row.column().substring("language:".length()));
            } else if (row.column().equals("ending-case")) {
                caseEndings.addAll(words(row.phrase()));
            } else if (row.column().startsWith("ending-")) {
                String ending = words(row.phrase()).getFirst();
                forms(row.table()).put(ending, form(row.column()));
                longestEnding = Math.max(longestEnding, ending.length());
            }
        }
        names.keySet().forEach(name -> starts.add(name.words().getFirst().substring(0, SHORTEST)));
        names.forEach((name, tag) -> byFirstWord.computeIfAbsent(name.words().getFirst(), _ -> new ArrayList<>())
                .add(new Name(name.words(), tag, name.table())));
    }

    private static Form form(String column) {
        String form = column.substring("ending-".length());
        return form.equals("same") ? Form.BARE : Form.valueOf(form.toUpperCase(Locale.ROOT));
    }

    private static void put(Map<Name, String> names, Language table, String name, String tag) {
        List<String> words = words(name);
        if (words.getFirst().length() >= SHORTEST) {
            names.put(new Name(words, "", table), tag);
        }
    }

    private static List<String> words(String phrase) {
        return Tokeniser.tokens(phrase, 0, phrase.length()).stream().filter(token -> !token.isMark()).map(Token::folded)
                .toList();
    }

    private Map<String, Form> forms(Language table) {
        return endings.getOrDefault(table, Map.of());
    }

    /** Whether one of the tables has this ending for names. */
    boolean isEnding(String ending) {
        return caseEndings.contains(ending) || endings.values().stream().anyMatch(table -> table.containsKey(ending));
    }

    /** The longest name of a language that begins at a token, or null. */
    @Nullable
    Match match(List<Token> tokens, int from) {
        String first = tokens.get(from).folded();
        if (first.length() < SHORTEST || !starts.contains(first.substring(0, SHORTEST))) {
            return null;
        }
        Match longest = null;
        for (Name name : byFirstWord.getOrDefault(first, List.of())) {
            longest = longer(longest, match(name, tokens, from));
        }
        for (Map.Entry<Language, Map<String, Form>> table : endings.entrySet()) {
            for (int length = 1; length <= longestEnding && length < first.length() && longest == null; length++) {
                int stem = first.length() - length;
                Form form = table.getValue().get(first.substring(stem));
                longest = form == null ? null : oneWord(first.substring(0, stem), table.getKey(), form);
            }
        }
        return longest;
    }

    private @Nullable Match oneWord(String word, Language table, Form form) {
        for (Name name : byFirstWord.getOrDefault(word, List.of())) {
            if (name.words().size() == 1 && name.table() == table) {
                return new Match(name.tag(), form, 1);
            }
        }
        return null;
    }

    private @Nullable Match match(Name name, List<Token> tokens, int from) {
        List<String> words = name.words();
        int last = words.size() - 1;
        int at = from;
        for (int i = 0; i < last; i++) {
            if (at >= tokens.size() || !tokens.get(at).folded().equals(words.get(i))) {
                return null;
            }
            at++;
            if (at < tokens.size() && tokens.get(at).isMark('-') && tokens.get(at).glued()) {
                at++;
            }
        }
        if (at >= tokens.size() || !tokens.get(at).folded().startsWith(words.get(last))) {
            return null;
        }
        String ending = tokens.get(at).folded().substring(words.get(last).length());
        Map<String, Form> forms = forms(name.table());
        if (!ending.isEmpty()) {
            Form form = forms.get(ending);
            return form == null ? null : new Match(name.tag(), form, at + 1 - from);
        }
        Form suffix = at + 1 < tokens.size() ? suffix(forms, tokens.get(at + 1)) : null;
        return suffix == null
                ? new Match(name.tag(), Form.BARE, at + 1 - from)
                : new Match(name.tag(), suffix, at + 2 - from);
    }

    /** An ending behind an apostrophe: İngilizce'den. */
    private static @Nullable Form suffix(Map<String, Form> forms, Token next) {
        return next.glued() && next.folded().startsWith("'") ? forms.get(next.folded().substring(1)) : null;
    }

    private static @Nullable Match longer(@Nullable Match one, @Nullable Match other) {
        return one == null || (other != null && other.length() > one.length()) ? other : one;
    }
}
