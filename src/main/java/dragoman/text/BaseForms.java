package dragoman.text;

import dragoman.model.Language;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Dictionary forms that an inflected word may come from. Stems bring most forms of a word together; what they leave apart
 * (<i>şehri</i> from <i>şehir</i>, <i>annoncera</i> from <i>annoncer</i>) would be unknown to a lexicon. The guesses are many
 * and most are no words: they are for looking up, and what is not found is dropped.
 */
public final class BaseForms {
    private static final String TURKISH_VOWELS = "aeıioöuü";
    private static final int SHORTEST = 2;
    private static final int ROUNDS = 4;

    /**
     * Endings of nouns and verbs, and what makes adjectives of nouns. Capitals stand for letters that change with their
     * neighbours: see {@link #matches}.
     */
    private static final List<String> TURKISH = List.of("I", "A", "yI", "sI", "nI", "yA", "nA", "In", "nIn", "DA",
            "DAn",
            "nDA", "nDAn", "lA", "ylA", "lAr", "CA", "ki", "Im", "DIm", "sIn", "Iz", "ImIz", "mIz", "InIz", "nIz", "lI",
            "sIz", "DIr",
            "DI", "mIş", "r", "Ir", "Ar", "mAz", "Iyor", "mIyor", "AcAK", "yAcAK", "An", "yAn", "DIK", "ArAk", "yArAk",
            "Ip",
            "yIp",
            "IncA", "yIncA", "mAk", "mA", "sA", "mAlI", "Abil", "yAbil", "AmA", "yAmA", "Il", "n", "t", "tIr", "ken");

    /** The endings of finite verbs and participles, longest first, and what the infinitive has in their place. */
    private static final List<String> FRENCH = List.of("issaient", "issait", "issant", "issent", "eraient", "iraient",
            "erait", "irait", "eront", "iront", "aient", "erent", "irent", "urent", "ront", "rait", "era", "ira", "ait",
            "ant", "ent", "ées", "ée", "és", "ies", "ie", "is", "it", "ues", "ue", "us", "ut", "ra", "é", "i", "u",
            "es",
            "e", "ons", "ez", "a");
    private static final List<String> INFINITIVES = List.of("er", "ir", "re", "oir", "dre", "tre");

    private BaseForms() {
    }

    /**
     * The forms to look up, the nearest to the word first.
     *
     * @param word a word in the language's own letters, without articles and suffixes at an apostrophe
     */
    public static List<String> of(Language language, String word) {
        String lower = word.toLowerCase(language.locale());
        return switch (language) {
            case ENGLISH -> english(lower);
            case FRENCH -> french(lower);
            case TURKISH -> turkish(lower);
        };
    }

    /** Comparatives: stems bring all other regular forms together. */
    private static List<String> english(String word) {
        return Stream.of("er", "est")
                .filter(ending -> word.endsWith(ending) && word.length() - ending.length() > SHORTEST)
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .flatMap(stem -> {
                    int last = stem.length() - 1;
                    String shorter = stem.substring(0, last);
                    return stem.charAt(last) == 'i'
                            ? Stream.of(shorter + "y")
                            : stem.charAt(last) == stem.charAt(last - 1)
                                    ? Stream.of(shorter, stem)
                                    : Stream.of(stem, stem + "e");
                }).toList();
    }

    private static List<String> french(String word) {
        return FRENCH.stream().filter(ending -> word.endsWith(ending) && word.length() - ending.length() > SHORTEST)
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .flatMap(stem -> INFINITIVES.stream().map(stem::concat)).distinct().toList();
    }

    /** Takes off one ending after another; each rest may be a noun, or a verb without its infinitive. */
    private static List<String> turkish(String word) {
        Set<String> rests = new LinkedHashSet<>(List.of(word));
        Collection<String> last = rests;
        for (int round = 0; round < ROUNDS; round++) {
            Set<String> shorter = new LinkedHashSet<>();
            last.forEach(rest -> shorter.addAll(withoutEnding(rest)));
            shorter.removeAll(rests);
            rests.addAll(shorter);
            last = shorter;
        }
        return rests.stream().sorted((one, other) -> other.length() - one.length()).flatMap(BaseForms::readings)
                .distinct()
                .toList();
    }

    private static Stream<String> readings(String rest) {
        char last = rest.charAt(rest.length() - 1);
        String hard = rest.substring(0, rest.length() - 1) + hard(last);
        String infinitive = "aıou".indexOf(lastVowel(rest)) >= 0 ? "mak" : "mek";
        boolean consonants = rest.length() > SHORTEST && !isVowel(last) && !isVowel(rest.charAt(rest.length() - 2));
        Stream<String> nouns = consonants
                ? Stream.of(rest, hard, rest.substring(0, rest.length() - 1) + narrow(lastVowel(rest)) + last)
                : Stream.of(rest, hard);
        Stream<String> verbs = consonants
                ? Stream.of(rest + infinitive, hard + infinitive, rest + lost(infinitive) + infinitive)
                : Stream.of(rest + infinitive, hard + infinitive);
        return Stream.concat(nouns, verbs);
    }

    /** The vowel that a verb has lost before -iyor: hedefl-iyor, hedeflemek. */
    private static char lost(String infinitive) {
        return infinitive.charAt(1);
    }

    /** The consonant that an ending has softened: kitab-ı, kitap. */
    private static char hard(char last) {
        return switch (last) {
            case 'b' -> 'p';
            case 'c' -> 'ç';
            case 'd' -> 't';
            case 'ğ' -> 'k';
            default -> last;
        };
    }

    private static Set<String> withoutEnding(String word) {
        Set<String> rests = new LinkedHashSet<>();
        for (String ending : TURKISH) {
            int length = word.length() - ending.length();
            if (length >= SHORTEST && matches(word, length, ending) && hasVowel(word, length)) {
                rests.add(word.substring(0, length));
            }
        }
        return rests;
    }

    private static boolean matches(String word, int start, String ending) {
        for (int i = 0; i < ending.length(); i++) {
            char letter = word.charAt(start + i);
            boolean same = switch (ending.charAt(i)) {
                case 'A' -> "ae".indexOf(letter) >= 0;
                case 'I' -> "ıiuü".indexOf(letter) >= 0;
                case 'D' -> "dt".indexOf(letter) >= 0;
                case 'C' -> "cç".indexOf(letter) >= 0;
                case 'K' -> "kğ".indexOf(letter) >= 0;
                default -> letter == ending.charAt(i);
            };
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** The vowel that fell out before an ending: şehr-i, şehir; oğl-u, oğul. */
    private static char narrow(char vowel) {
        return switch (vowel) {
            case 'a', 'ı' -> 'ı';
            case 'o', 'u' -> 'u';
            case 'ö', 'ü' -> 'ü';
            default -> 'i';
        };
    }

    private static char lastVowel(String word) {
        for (int i = word.length() - 1; i >= 0; i--) {
            if (isVowel(word.charAt(i))) {
                return word.charAt(i);
            }
        }
        return 'e';
    }

    private static boolean hasVowel(String word, int length) {
        return word.chars().limit(length).anyMatch(letter -> isVowel((char) letter));
    }

    private static boolean isVowel(char letter) {
        return TURKISH_VOWELS.indexOf(letter) >= 0;
    }
}
