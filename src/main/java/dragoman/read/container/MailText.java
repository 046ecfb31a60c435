package dragoman.read.container;

import java.util.ArrayList;
import java.util.List;

/** The plain text of a letter: lines that were broken on the way are joined (RFC 3676), and the signature is left out. */
final class MailText {
    /** RFC 3676, section 4.3. */
    private static final String SIGNATURE = "-- ";

    private MailText() {
    }

    static String of(String text, boolean flowed) {
        List<String> lines = new ArrayList<>();
        boolean goesOn = false;
        for (String line : text.lines().toList()) {
            if (line.equals(SIGNATURE)) {
                break;
            }
            String plain = flowed && line.startsWith(" ") ? line.substring(1) : line;
            if (goesOn && !plain.isEmpty()) {
                lines.set(lines.size() - 1, lines.getLast() + plain);
            } else {
                lines.add(plain);
            }
            goesOn = flowed && plain.endsWith(" ");
        }
        return String.join("\n", lines);
    }
}
