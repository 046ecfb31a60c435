package dragoman.read.wire;

/**
 * Tells a headline from a first paragraph. With a byline, a date or the like below it, a line is a headline however it
 * ends ({@code Who pays?}). Without, it is one if it does not read like a sentence and is set off from what follows.
 */
final class Headlines {
    private static final int LONGEST = 300;
    private static final int LONGEST_ALONE = 160;
    private static final int LONGEST_SENTENCE = 120;
    private static final int MOST_BROKEN_LINES = 3;
    private static final int SOON = 3;

    private Headlines() {
    }

    /** The last line of the headline that starts at a line, or -1 if none does. */
    static int lastLine(Lines lines, int at, boolean headerBelow) {
        if (lines.length(at) > LONGEST) {
            return -1;
        }
        if (headerBelow) {
            return at;
        }
        if (lines.length(at) > LONGEST_ALONE || Character.isLowerCase(lines.text(at).codePointAt(0))) {
            return -1;
        }
        return HardWrap.width(lines, at) > 0 ? lastBroken(lines, at) : isAlone(lines, at) ? at : -1;
    }

    /** In text broken at the wire's width: up to three lines above the first blank line. */
    private static int lastBroken(Lines lines, int at) {
        int last = at;
        while (last + 1 < lines.size() && !lines.isAfterBlank(last + 1)) {
            last++;
        }
        boolean few = last - at < MOST_BROKEN_LINES && last + 1 < lines.size();
        return few && !Sentence.ends(lines.text(last)) && !Sentence.goesOn(lines.text(last)) ? last : -1;
    }

    private static boolean isAlone(Lines lines, int at) {
        String line = lines.text(at);
        boolean last = at + 1 == lines.size();
        boolean setOff = !last && lines.isAfterBlank(at + 1);
        if (Sentence.ends(line)) {
            boolean likely = !Sentence.endsWithFullStop(line) || isOnlyBlank(lines, at + 1);
            return setOff && likely && line.length() <= LONGEST_SENTENCE && !Sentence.endsWithin(line);
        }
        return !Sentence.goesOn(line) && (last || setOff || isTextBelow(lines, at));
    }

    /** Whether a sentence, or a line that is much longer, follows soon. */
    private static boolean isTextBelow(Lines lines, int at) {
        for (int i = at + 1; i < Math.min(at + 1 + SOON, lines.size()); i++) {
            if (Sentence.ends(lines.text(i)) || lines.length(i) > lines.length(at) * 3 / 2) {
                return true;
            }
        }
        return false;
    }

    /** Whether two lines or more follow a blank one, and no other blank line parts them. */
    private static boolean isOnlyBlank(Lines lines, int blank) {
        for (int i = blank + 1; i < lines.size(); i++) {
            if (lines.isAfterBlank(i)) {
                return false;
            }
        }
        return blank + 1 < lines.size();
    }
}
