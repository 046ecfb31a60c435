package dragoman.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.model.Language;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatch says, so far as it can be compared across languages, in less than a kilobyte: its weightiest features, and
 * what its header and credit line tell. Features are words in English, names by their sound, and numbers by their value, each
 * hashed to 32 bits of which the lowest two are its {@link Kind}. Not to be changed.
 */
public final class Gist {
    /** So many features are kept. */
    static final int MOST = 160;
    /** So many of them are worth looking others up by: with more, the look-up spends itself on common ones. */
    private static final int ANCHORS = 20;
    /** A few sentences have fewer words in common with their translation, and need more to be found by. */
    private static final int FEW_SENTENCES = 800;
    private static final int ANCHORS_OF_FEW = 32;
    private static final byte VERSION = 1;
    private static final int KINDS = 3;
    private static final int TAG = 2;

    private final Facts facts;
    private final int[] keys;
    private final byte[] whole;
    private final byte[] lead;
    /** Worked out when first asked for: each is compared with many. */
    private Overlap.@Nullable Norms norms;

    /** What a feature is. */
    enum Kind {
        WORD(0),
        NAME(1),
        NUMBER(2),
        STEM(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** The key of a feature of this kind. */
        int key(String feature) {
            int hash = feature.hashCode() * 0x9E3779B1;
            hash ^= hash >>> 15;
            hash *= 0x85EBCA6B;
            return (hash ^ hash >>> 13) & ~KINDS | code;
        }

        /** Whether a feature is of this kind. */
        boolean isOf(int key) {
            return (key & KINDS) == code;
        }

        static Kind of(int key) {
            return switch (key & KINDS) {
                case 0 -> WORD;
                case 1 -> NAME;
                case 2 -> NUMBER;
                default -> STEM;
            };
        }
    }

    /** What the header and the credit line say of a dispatch, beside its text. */
    enum Mark {
        TRANSLATION(1),
        ORIGINAL(2),
        REVISION(4),
        DATED(16);

        private final int bit;

        Mark(int bit) {
            this.bit = bit;
        }
    }

    /**
     * What stands around the text.
     *
     * @param language what it is written in
     * @param source what its credit line says it was translated from, as a BCP 47 primary tag, or null
     * @param at when it was published, or received where it does not say
     * @param letters how long its text is
     * @param agency hash of the agency's code, or 0
     * @param place hash of the town in English, or 0
     * @param people hashes of the names of those who reported it
     */
    @SuppressWarnings("ArrayRecordComponent") // built once and only read
    record Facts(Language language, @Nullable String source, Set<Mark> marks, Instant at, int letters, int agency,
            int place, int[] people) {
        Facts {
            marks = marks.isEmpty() ? EnumSet.noneOf(Mark.class) : EnumSet.copyOf(marks);
        }
    }

    /**
     * A gist of features in ascending order of their keys.
     *
     * @param whole how much each weighs in the whole text, of 255
     * @param lead how much in headline, summary and first paragraph
     */
    Gist(Facts facts, int[] keys, byte[] whole, byte[] lead) {
        this.facts = facts;
        this.keys = keys;
        this.whole = whole;
        this.lead = lead;
    }

    Facts facts() {
        return facts;
    }

    int size() {
        return keys.length;
    }

    int key(int index) {
        return keys[index];
    }

    /** The weight of a feature in the whole text. */
    int whole(int index) {
        return Byte.toUnsignedInt(whole[index]);
    }

    /** The weight of a feature in the lead. */
    int lead(int index) {
        return Byte.toUnsignedInt(lead[index]);
    }

    /** What it weighs. */
    Overlap.Norms norms() {
        Overlap.Norms known = norms;
        if (known == null) {
            known = Overlap.Norms.of(this);
            norms = known;
        }
        return known;
    }

    /** The language of the dispatch. */
    public Language language() {
        return facts.language();
    }

    /** When the dispatch was published, or received where it does not say. */
    public Instant at() {
        return facts.at();
    }

    /** Whether it says itself when it was published; else {@link #at} is when it was received. */
    public boolean isDated() {
        return facts.marks().contains(Mark.DATED);
    }

    /** How far apart in time two dispatches are; nothing is known where one of them alone says when it was published. */
    public Duration apart(Gist other) {
        if (isDated() != other.isDated()) {
            return Duration.ZERO;
        }
        return at().isBefore(other.at()) ? Duration.between(at(), other.at()) : Duration.between(other.at(), at());
    }

    /** The weightiest features, to look up dispatches by that may say the same; the weightiest first. */
    public int[] anchors() {
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (whole(i) + lead(i)) << 16 | i;
        }
        Arrays.sort(order);
        int most = facts.letters() < FEW_SENTENCES ? ANCHORS_OF_FEW : ANCHORS;
        int[] anchors = new int[Math.min(most, keys.length)];
        for (int i = 0; i < anchors.length; i++) {
            anchors[i] = keys[order[order.length - 1 - i] & 0xFFFF];
        }
        return anchors;
    }

    /** As {@link #read} reads it. */
    public byte[] toBytes() {
        byte[] source = facts.source() == null ? new byte[0] : facts.source().getBytes(UTF_8);
        ByteBuffer out = ByteBuffer
                .allocate(34 + source.length + 4 * facts.people().length + 6 * keys.length);
        out.put(VERSION).put(facts.language().tag().getBytes(UTF_8));
        int marks = 0;
        for (Mark mark : facts.marks()) {
            marks |= mark.bit;
        }
        out.put((byte) marks).put((byte) source.length).put(source);
        out.putLong(facts.at().getEpochSecond()).putInt(facts.letters()).putInt(facts.agency()).putInt(facts.place());
        out.put((byte) facts.people().length);
        for (int person : facts.people()) {
            out.putInt(person);
        }
        out.putInt(keys.length);
        for (int key : keys) {
            out.putInt(key);
        }
        out.put(whole).put(lead);
        return Arrays.copyOf(out.array(), out.position());
    }

    /**
     * The gist that was written.
     *
     * @throws IllegalArgumentException if it was none, or one of another version
     */
    public static Gist read(byte[] bytes, int offset, int length) {
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
        if (in.get() != VERSION) {
            throw new IllegalArgumentException("a gist of another version");
        }
        byte[] tag = new byte[TAG];
        in.get(tag);
        Language language = Language.of(new String(tag, UTF_8)).orElseThrow();
        int bits = in.get();
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            if ((bits & mark.bit) != 0) {
                marks.add(mark);
            }
        }
        byte[] source = new byte[in.get()];
        in.get(source);
        Instant at = Instant.ofEpochSecond(in.getLong());
        int letters = in.getInt();
        int agency = in.getInt();
        int place = in.getInt();
        int[] people = ints(in, Byte.toUnsignedInt(in.get()));
        int[] keys = ints(in, in.getInt());
        byte[] whole = new byte[keys.length];
        byte[] lead = new byte[keys.length];
        in.get(whole).get(lead);
        return new Gist(new Facts(language, source.length == 0 ? null : new String(source, UTF_8),
                marks, at, letters, agency, place, people), keys, whole, lead);
    }

    private static int[] ints(ByteBuffer in, int count) {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.getInt();
        }
        return values;
    }
}
