package dragoman.cli.lexicon;

import dragoman.cli.terminal.Complaint;
import dragoman.model.Language;

/** A language as the command line names it. */
final class LanguageOption {
    private LanguageOption() {
    }

    /** The language of a tag, or a complaint. */
    static Language of(String tag) {
        return Language.of(tag).orElseThrow(() -> new Complaint(tag + " is none of en, fr and tr"));
    }
}
