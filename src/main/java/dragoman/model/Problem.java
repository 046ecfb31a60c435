package dragoman.model;

/**
 * What is wrong with one input.
 *
 * @param code the kind of problem
 * @param place where: a file, a line, a byte
 * @param detail what was found there
 */
public record Problem(ProblemCode code, String place, String detail) {
    /** Code, place, finding and remedy in one line: {@code P002 a.txt: the file has no bytes; wait for …}. */
    public String message() {
        return onOneLine(code + " " + place + ": " + detail + "; " + code.remedy());
    }

    /** A text with its control characters written as escapes: file names may hold line breaks, and logs are read by line. */
    public static String onOneLine(String text) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            line.append(Character.isISOControl(letter) ? String.format("\\u%04x", (int) letter) : letter);
        }
        return line.toString();
    }
}
