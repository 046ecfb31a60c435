package dragoman.provenance;

import dragoman.model.Language;
import dragoman.text.CldrNames;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The countries and large cities that CLDR names, to tell a place from a person. */
final class Places {
    private final Set<String> folded = new HashSet<>();

    Places() {
        for (Language language : Language.values()) {
            CldrNames.countries(language).values().forEach(name -> folded.add(fold(name)));
            CldrNames.cities(language).values().forEach(name -> folded.add(fold(name)));
        }
    }

    boolean contains(@Nullable String name) {
        return name != null && folded.contains(fold(name));
    }

    private static String fold(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetter(c)) {
                Letters.fold(c, out);
            }
        }
        return out.toString();
    }
}
