package dragoman.model;

/** The kinds of problem that an input or a home folder can have. Codes are stable: scripts may rely on them. */
public enum ProblemCode {
    P001("cannot be read", "check that it still exists and that its permissions let this user read it"),
    P002("is empty", "ask the sender to send it again"),
    P003("is too large", "split it, or raise intake.max-bytes"),
    P004("is not text", "send text; binary formats without a reader are not accepted"),
    P005("cannot be decoded", "send it as UTF-8, or declare its charset"),
    P006("holds no words", "check what the sender put into it"),
    P007("is not a regular file", "drop files, not links to nowhere, pipes or devices"),
    P008("made its reader fail", "report it together with the file: this is a defect of Dragoman"),
    P010("decoded with a guessed charset", "send UTF-8 to be sure"),
    P011("mixes charsets", "ask the sender for one charset throughout; bytes that made no sense stand as U+FFFD"),
    P012("has a credit that contradicts itself", "read the credit line; the contradictory part was left out"),
    P020("home is in use", "stop the other process, or choose another home with --home"),
    P021("journal had a cut tail",
            "nothing to do: the last whole record is kept, and files not yet accepted are still in the inbox"),
    P022("index was not usable", "nothing to do: it is rebuilt from the journal"),
    P023("disk is full or not writable", "make room; intake goes on by itself, and nothing that was accepted is lost"),
    P024("journal is damaged", "run dragoman doctor; restore the named file from a copy"),
    P040("holds no translations", "say what it is with --format, and in which languages with --from and --to"),
    P041("lexicon is damaged", "run dragoman lexicon learn"),
    P050("is not well-formed XML", "ask the sender to send it again: it is cut off, or made by hand"),
    P051("is not well-formed JSON", "ask the sender to send it again: it is cut off, or made by hand"),
    P052("nests too deep or has too many parts",
            "ask the sender what it is meant to be; no news item is built like that"),
    P053("has no text in it", "nothing to do if it is a picture or metadata alone; else ask the sender for its text"),
    P054("only refers to items elsewhere", "ask the sender for a feed that holds the items themselves"),
    P055("holds items that were left out", "check what the sender put into them"),
    P056("declares what makes no sense", "tell the sender; the field was left out"),
    P060("is malformed", "ask the sender for a file that keeps to its format"),
    P061("is cut off", "ask the sender to send it again"),
    P062("is encrypted", "send it without a password"),
    P063("unpacks to too much", "send what is in it in smaller portions"),
    P064("takes too long to read", "send it as plain text"),
    P065("has a heading that does not follow its format", "read what it says: its text was kept"),
    P066("holds text in several languages", "ask the sender for a dispatch a language, or for a rule between them"),
    P067("is JSON but no news item", "check what the sender put into it; news in JSON is ninjs"),
    P068("was encoded twice",
            "nothing to do: it was undone; tell the sender, whose program mistakes UTF-8 for windows-1252"),
    P069("holds no article", "look at what is there: it may be an error, a form to log in, or a list"),
    P070("is under embargo, and until when can't be read",
            "search --embargoed lists it; ask the sender to send it again with the day, the time and the zone"),
    P075("has figures that its machine translation changed",
            "compare the sentence with the original before you use it"),
    P076("has names that its machine translation lacks", "compare the sentence with the original before you use it"),
    P077("translation engine does not answer", "nothing to do if it comes back: it is asked again; else see to it"),
    P078("translation engine refuses", "check its key, its quota and its languages"),
    P079("was answered with what is no translation", "try another engine, or have a person translate it"),
    P080("daily budget of translation is spent", "wait until tomorrow (UTC), or raise translate.NAME.daily-characters"),
    P081("has no engine to be translated by", "set one up in dragoman.properties: translate.NAME.kind and its fellows"),
    P082("has quotation marks that its machine translation lacks",
            "compare the sentence with the original before you use it"),
    P083("is closed to robots", "ask the publisher; with their leave, name the host in feeds.ignore-robots"),
    P085("could not be fetched", "check the address in the feed's route; it is tried again, ever less often"),
    P086("leads where no feed may", "check the address; if it is one of your own, set feeds.allow-private"),
    P087("came while too much was waiting", "send it again after the time in Retry-After"),
    P088("comes without the token", "send the header Authorization: Bearer with the token of http.token-file"),
    P089("is no request that can be answered", "read docs/reference/http.md"),
    P090("archive is damaged", "run dragoman archive verify; restore the named file from a copy"),
    P091("scheduled job failed", "run dragoman jobs; it is tried again at its next time"),
    P092("was purged", "nothing: only who has a copy elsewhere can tell what it said"),
    P093("is under legal hold", "release it with archive release, if you may"),
    P094("bucket can't be used",
            "look at the settings archive.bucket…, the variables AWS_… and the network; what is sealed is safe here");

    private final String summary;
    private final String remedy;

    ProblemCode(String summary, String remedy) {
        this.summary = summary;
        this.remedy = remedy;
    }

    /** What it says of the input, as the end of a sentence. */
    public String summary() {
        return summary;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
