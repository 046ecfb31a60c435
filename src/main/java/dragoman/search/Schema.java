package dragoman.search;

import dragoman.desk.Docket;
import dragoman.model.Language;

/** The names of the index's fields. docs/reference/index-fields.md tells what stands in each. */
final class Schema {
    /** To be raised whenever a field or its analysis changes: an index of another version is rebuilt. */
    static final int VERSION = 3;

    static final String ID = "id";
    static final String STORY = "story";
    static final String STORY_KEY = "story.key";
    static final String TIE = "tie";
    static final String GIST = "gist";
    static final String ANCHOR = "anchor";
    static final String SOURCE_ID = "source-id";
    static final String TRANSLATES = "translates";
    static final String TITLE = "title";
    static final String KILLS = "kills";
    static final String REVISES = "revises";
    static final String EMBARGO = "embargo";
    static final String SUPERSEDED = "superseded";
    static final String WITHDRAWN = "withdrawn";
    static final String OUTDATED = "outdated";
    static final String NAMES = "names";
    static final String HEADLINE = "headline";
    static final String SECTION = "section";
    static final String LANGUAGE = "language";
    static final String ORIGIN = "origin";
    static final String TRANSLATED_FROM = "translated-from";
    static final String SOURCE_LANGUAGE = "source-language";
    static final String TRANSLATOR = "translator";
    static final String AUTHOR = "author";
    static final String AGENCY = "agency";
    static final String PLACE = "place";
    static final String FORMAT = "format";
    static final String COMPLETENESS = "completeness";
    static final String DATE = "date";
    static final String PUBLISHED = "published";
    static final String RECEIVED = "received";
    static final String JOURNAL_FILE = "journal.file";
    static final String JOURNAL_OFFSET = "journal.offset";

    /** What {@link #LANGUAGE} holds where the language could not be told: BCP 47's own word for it. */
    static final String UNDETERMINED = "und";

    private static final String STEMS = "stems.";
    private static final String WORDS = "words.";
    private static final String HEADLINE_STEMS = "headline.";

    private Schema() {
    }

    /** The field of what a dispatch is filed under. */
    static String filed(Docket.Key key) {
        return switch (key) {
            case SOURCE -> SOURCE_ID;
            case TRANSLATES -> TRANSLATES;
            case TITLE -> TITLE;
            case KILLS -> KILLS;
        };
    }

    /** The stemmed words of texts in one language. */
    static String stems(Language language) {
        return STEMS + language.tag();
    }

    /** The same words unstemmed. */
    static String words(Language language) {
        return WORDS + language.tag();
    }

    /** The stemmed words of headlines in one language. */
    static String headline(Language language) {
        return HEADLINE_STEMS + language.tag();
    }
}
