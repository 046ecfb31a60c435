package dragoman.search;

import dragoman.desk.Docket;
import dragoman.desk.Standing;
import dragoman.model.Dispatch;
import dragoman.model.Header;
import dragoman.model.JournalPosition;
import dragoman.model.Language;
import dragoman.model.Origin;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** A dispatch as a Lucene document, and back as far as it is stored. */
final class Documents {
    /** The completeness of dispatches of which nothing is left. */
    static final String PURGED = "purged";
    /** A value that is counted is cut here: Lucene takes no more than 32,766 bytes, and no agency's name is so long. */
    private static final int LONGEST_VALUE = 200;
    /** The fields that {@link #version} reads: all but the text. */
    static final Set<String> VERSION = Set.of(Schema.ID, Schema.STORY, Schema.LANGUAGE, Schema.HEADLINE, Schema.ORIGIN,
            Schema.SOURCE_LANGUAGE, Schema.TRANSLATOR, Schema.AGENCY, Schema.PLACE, Schema.PUBLISHED, Schema.RECEIVED,
            Schema.JOURNAL_FILE, Schema.JOURNAL_OFFSET, Schema.TIE, Schema.EMBARGO, Schema.REVISES,
            Schema.COMPLETENESS);

    private Documents() {
    }

    static Document of(IndexEntry entry) {
        Dispatch dispatch = entry.dispatch();
        Header header = dispatch.header();
        Document document = new Document();
        document.add(new StringField(Schema.ID, dispatch.id(), Store.YES));
        document.add(new StringField(Schema.STORY, entry.story(), Store.YES));
        document.add(new SortedDocValuesField(Schema.STORY, new BytesRef(entry.story())));
        document.add(new NumericDocValuesField(Schema.STORY_KEY, storyKey(entry.story())));
        entry.ties().forEach(tie -> document.add(new StoredField(Schema.TIE, StoredTie.write(tie))));
        addImprint(document, entry.imprint());
        addDocket(document, Docket.of(dispatch));
        addStanding(document, dispatch.metadata().heldUntil());
        addText(document, dispatch);
        addOrigin(document, dispatch.origin());
        keyword(document, Schema.LANGUAGE, dispatch.language(), Schema.UNDETERMINED);
        keyword(document, Schema.FORMAT, dispatch.format(), dispatch.format());
        String completeness = dispatch.completeness().name().toLowerCase(Locale.ROOT);
        keyword(document, Schema.COMPLETENESS, completeness, completeness);
        header.authors().forEach(author -> document.add(new TextField(Schema.AUTHOR, author, Store.NO)));
        countedName(document, Schema.PLACE, header.place());
        countedName(document, Schema.AGENCY, header.agency());
        Instant date = header.published() == null ? entry.received() : header.published();
        document.add(new LongPoint(Schema.DATE, millis(date)));
        document.add(new NumericDocValuesField(Schema.DATE, millis(date)));
        if (header.published() != null) {
            document.add(new StoredField(Schema.PUBLISHED, header.published().toString()));
        }
        document.add(new StoredField(Schema.RECEIVED, entry.received().toString()));
        document.add(new StoredField(Schema.JOURNAL_FILE, entry.position().file()));
        document.add(new StoredField(Schema.JOURNAL_OFFSET, entry.position().offset()));
        return document;
    }

    /** What is stored of a dispatch. */
    static Version version(Document document) {
        @Nullable
        String published = document.get(Schema.PUBLISHED);
        String language = document.get(Schema.LANGUAGE);
        IndexableField offset = document.getField(Schema.JOURNAL_OFFSET);
        return new Version(document.get(Schema.ID), document.get(Schema.STORY),
                language.equals(Schema.UNDETERMINED) ? null : language, document.get(Schema.HEADLINE),
                document.get(Schema.ORIGIN), document.get(Schema.SOURCE_LANGUAGE),
                List.of(document.getValues(Schema.TRANSLATOR)), document.get(Schema.AGENCY),
                document.get(Schema.PLACE), published == null ? null : Instant.parse(published),
                Instant.parse(document.get(Schema.RECEIVED)),
                new JournalPosition(document.get(Schema.JOURNAL_FILE), offset.numericValue().longValue()),
                Arrays.stream(document.getValues(Schema.TIE)).map(StoredTie::read).toList(), heldUntil(document),
                document.get(Schema.REVISES), PURGED.equals(document.get(Schema.COMPLETENESS)));
    }

    private static @Nullable Instant heldUntil(Document document) {
        IndexableField embargo = document.getField(Schema.EMBARGO);
        if (embargo == null) {
            return null;
        }
        long millis = embargo.numericValue().longValue();
        return millis == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochMilli(millis);
    }

    /** Headline (empty if there is none), summary lines and paragraphs, to take snippets from. */
    static List<String> sections(Document document) {
        List<String> sections = new ArrayList<>(List.of(document.getValues(Schema.SECTION)));
        sections.addFirst(Objects.requireNonNullElse(document.get(Schema.HEADLINE), ""));
        return sections;
    }

    /** Milliseconds since 1970; the very ends of time are moved to where a long reaches. */
    static long millis(Instant instant) {
        Instant last = Instant.ofEpochMilli(Long.MAX_VALUE);
        Instant first = Instant.ofEpochMilli(Long.MIN_VALUE);
        return (instant.isAfter(last) ? last : instant.isBefore(first) ? first : instant).toEpochMilli();
    }

    /** The primary language of a BCP 47 tag, in lower case: {@code en} of {@code EN-GB}. */
    static String primary(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return language.isEmpty() ? tag.toLowerCase(Locale.ROOT) : language;
    }

    private static void addImprint(Document document, @Nullable Imprint imprint) {
        if (imprint == null) {
            return;
        }
        document.add(new BinaryDocValuesField(Schema.GIST, new BytesRef(imprint.gist())));
        for (int anchor : imprint.anchors()) {
            document.add(new StringField(Schema.ANCHOR, anchor(anchor), Store.NO));
        }
    }

    private static void addDocket(Document document, Docket docket) {
        docket.keys().forEach((key, values) -> values
                .forEach(value -> document.add(new StringField(Schema.filed(key), filed(value), Store.NO))));
        if (docket.revises() != null) {
            document.add(
                    new StringField(Schema.REVISES, docket.revises().name().toLowerCase(Locale.ROOT), Store.YES));
        }
    }

    /** What a dispatch is filed under as a term: the sender's ids may be long, and are compared alone. */
    static BytesRef filed(String value) {
        return new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(hash(value)).array());
    }

    private static void addStanding(Document document, @Nullable Instant heldUntil) {
        if (heldUntil != null) {
            document.add(new LongPoint(Schema.EMBARGO, millis(heldUntil)));
            document.add(new StoredField(Schema.EMBARGO, millis(heldUntil)));
        }
        for (Field column : standing(Standing.CURRENT)) {
            document.add(column);
        }
    }

    /** Columns that are written over when something becomes of a dispatch. */
    static Field[] standing(Standing standing) {
        return new Field[]{new NumericDocValuesField(Schema.SUPERSEDED, millis(standing.supersededFrom())),
                new NumericDocValuesField(Schema.WITHDRAWN, standing.withdrawnBy() == null ? 0 : 1),
                new NumericDocValuesField(Schema.OUTDATED, standing.isStale() ? 1 : 0)};
    }

    /** An anchor as a term. */
    static BytesRef anchor(int anchor) {
        return new BytesRef(ByteBuffer.allocate(Integer.BYTES).putInt(anchor).array());
    }

    private static void addText(Document document, Dispatch dispatch) {
        List<String> sections = new ArrayList<>(dispatch.header().summary());
        sections.addAll(dispatch.body());
        sections.forEach(section -> document.add(new StoredField(Schema.SECTION, section)));
        @Nullable
        String headline = dispatch.header().headline();
        Optional<Language> language = Language.of(dispatch.language());
        if (headline != null) {
            document.add(new TextField(Schema.HEADLINE, headline, Store.YES));
            language.ifPresent(l -> document.add(new TextField(Schema.headline(l), headline, Store.NO)));
            sections.addFirst(headline);
        }
        for (String section : sections) {
            document.add(new TextField(Schema.NAMES, section, Store.NO));
            language.ifPresent(l -> {
                document.add(new TextField(Schema.stems(l), section, Store.NO));
                document.add(new TextField(Schema.words(l), section, Store.NO));
            });
        }
    }

    private static void addOrigin(Document document, Origin origin) {
        keyword(document, Schema.ORIGIN, origin.kind(), origin.kind());
        @Nullable
        String source = sourceLanguage(origin);
        if (source != null) {
            document.add(new StringField(Schema.TRANSLATED_FROM, primary(source), Store.NO));
            document.add(new StoredField(Schema.SOURCE_LANGUAGE, source));
        }
        credited(origin).forEach(who -> countedName(document, Schema.TRANSLATOR, who));
    }

    private static @Nullable String sourceLanguage(Origin origin) {
        return switch (origin) {
            case Origin.Original _,Origin.Unattributed _ -> null;
            case Origin.HumanTranslation t -> t.sourceLanguage();
            case Origin.MachineTranslation t -> t.sourceLanguage();
        };
    }

    private static List<String> credited(Origin origin) {
        return switch (origin) {
            case Origin.Original _,Origin.Unattributed _ -> List.of();
            case Origin.HumanTranslation t -> t.translators();
            case Origin.MachineTranslation t -> t.engine() == null ? List.of() : List.of(t.engine());
        };
    }

    /** A number for a story, to tell stories apart without reading their ids. Of 64 bits: two will not meet. */
    private static long storyKey(String story) {
        return hash(story);
    }

    private static long hash(String value) {
        return StringHelper.murmurhash3_x64_128(new BytesRef(value))[0];
    }

    private static BytesRef cut(String value) {
        return new BytesRef(value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE));
    }

    private static void countedName(Document document, String field, @Nullable String name) {
        if (name != null) {
            document.add(new TextField(field, name, Store.YES));
            document.add(new SortedSetDocValuesField(field, cut(name)));
        }
    }

    private static void keyword(Document document, String field, @Nullable String value, String otherwise) {
        String known = value == null ? otherwise : value;
        document.add(new StringField(field, known, Store.YES));
        document.add(new SortedDocValuesField(field, cut(known))); // Lucene wants it with each, or with none.
    }
}
