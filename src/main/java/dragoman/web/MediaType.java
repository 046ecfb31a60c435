package dragoman.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a Content-Type says (RFC 9110, section 8.3). What the bytes are, they tell themselves: only hopeless types are refused. */
final class MediaType {
    private static final List<String> NOT_TAKEN = List.of("image/", "audio/", "video/", "font/", "model/",
            "multipart/form-data",
            "application/x-www-form-urlencoded");
    private static final String CHARSET = "charset=";

    private MediaType() {
    }

    /** Whether there can be a dispatch in it. No type at all is none that speaks against it. */
    static boolean isTaken(String type) {
        String lower = type.strip().toLowerCase(Locale.ROOT);
        return NOT_TAKEN.stream().noneMatch(lower::startsWith);
    }

    /** The charset that it declares, or null. */
    static @Nullable String charset(String type) {
        for (String parameter : type.split(";")) {
            String stripped = parameter.strip();
            if (stripped.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) {
                return stripped.substring(CHARSET.length()).replace("\"", "").strip();
            }
        }
        return null;
    }
}
