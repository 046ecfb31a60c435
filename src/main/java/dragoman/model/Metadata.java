package dragoman.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a format declares about an item beside its header and its text, as the sender put it. Plain text declares nothing but, in
 * so many words, that it is under embargo or takes another back.
 *
 * @param sourceId the sender's own id and version, or null
 * @param slug the desk's short name for the story ({@code port-ferry}), or null
 * @param urgency from 1, most urgent, to 9, or null
 * @param embargoedUntil before that it must not be published; null if it may be at once
 * @param subjects what it is about
 * @param contributors who else worked on it, translators included
 * @param references other items that it points to
 * @param status whether it may be published, or null if the sender does not say
 * @param signal what the desk has to do with it, as the sender's word or code ({@code sig:correction}), or null
 * @param note the sender's note to editors, never for publication, or null
 */
public record Metadata(@Nullable SourceId sourceId, @Nullable String slug, @Nullable Integer urgency,
        @Nullable Instant embargoedUntil, List<Subject> subjects, List<Contributor> contributors,
        List<Reference> references, @Nullable Status status, @Nullable String signal, @Nullable String note) {
    /** What a format declares that declares nothing. */
    public static final Metadata NONE = new Metadata(null, null, null, null, List.of(), List.of(), List.of(), null,
            null, null);

    private static final int MOST_URGENT = 1;
    private static final int LEAST_URGENT = 9;

    public Metadata {
        subjects = List.copyOf(subjects);
        contributors = List.copyOf(contributors);
        references = List.copyOf(references);
        if (urgency != null && (urgency < MOST_URGENT || urgency > LEAST_URGENT)) {
            throw new IllegalArgumentException("no urgency: " + urgency);
        }
    }

    /** The names of those who are declared to have translated it. */
    public List<String> translators() {
        return contributors.stream().filter(Contributor::isTranslator).map(Contributor::name).distinct().toList();
    }

    /** The items that it is declared to be a translation of. */
    public List<Reference> translationOf() {
        return references.stream().filter(Reference::isTranslationOf).toList();
    }

    /** Before that it must not be published; {@link Instant#MAX} for until further notice; null if it may be at once. */
    public @Nullable Instant heldUntil() {
        return status == Status.WITHHELD ? Instant.MAX : embargoedUntil;
    }

    /** What it declares that it does to a dispatch before it, by its status or the desk's signal; null if nothing. */
    public Revision.@Nullable Kind revises() {
        if (status == Status.CANCELED) {
            return Revision.Kind.KILL;
        }
        return signal == null ? null : switch (word(signal)) {
            case "kill", "killed", "cancel", "canceled", "cancelled", "withdraw", "withdrawn", "retract" ->
                Revision.Kind.KILL;
            case "correction", "correct", "corrected", "corrects", "atencorr" -> Revision.Kind.CORRECTION;
            case "update", "updated", "lead", "newlead", "writethru" -> Revision.Kind.UPDATE;
            default -> null;
        };
    }

    /** The same with another status and embargo. */
    public Metadata with(@Nullable Status otherStatus, @Nullable Instant otherEmbargo) {
        return new Metadata(sourceId, slug, urgency, otherEmbargo, subjects, contributors, references, otherStatus,
                signal, note);
    }

    /** The last part of a code or URI, in small letters and without what parts its words: {@code irel:translated-from} is {@code translatedfrom}. */
    private static String word(String code) {
        StringBuilder word = new StringBuilder();
        int from = Math.max(code.lastIndexOf(':'), Math.max(code.lastIndexOf('/'), code.lastIndexOf('#'))) + 1;
        code.substring(from).codePoints().filter(Character::isLetter).forEach(word::appendCodePoint);
        return word.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * The sender's own identification of an item.
     *
     * @param id unique and the same for all versions, such as a NewsML-G2 guid
     * @param version the sender's count of this version, else the moment it was made as the sender wrote it, else null
     */
    public record SourceId(String id, @Nullable String version) {
    }

    /**
     * One thing that an item is about.
     *
     * @param code its code in the sender's vocabulary ({@code medtop:04000000}), or null
     * @param name its name as spelt, or null; one of the two is there
     */
    public record Subject(@Nullable String code, @Nullable String name) {
    }

    /**
     * Somebody who worked on an item.
     *
     * @param name as spelt
     * @param role as the sender's word or code ({@code ctrol:translator}), or null
     */
    public record Contributor(String name, @Nullable String role) {
        private static final Set<String> TRANSLATOR = Set.of("translator", "translation", "translatedby");

        /** Whether the role is that of a translator. */
        public boolean isTranslator() {
            return role != null && TRANSLATOR.contains(word(role));
        }
    }

    /**
     * Another item that an item points to.
     *
     * @param relation what the other is to it, as the sender's word or code ({@code irel:seeAlso}), or null
     * @param id the other's id as its sender has it
     * @param language the other's language as a BCP 47 tag, or null
     */
    public record Reference(@Nullable String relation, String id, @Nullable String language) {
        private static final Set<String> TRANSLATION_OF = Set.of("translationof", "istranslationof", "translatedfrom",
                "istranslatedfrom", "translationofwork");

        /** Whether it declares that the item is a translation of the other. */
        public boolean isTranslationOf() {
            return relation != null && TRANSLATION_OF.contains(word(relation));
        }
    }

    /** Whether an item may be published. */
    public enum Status {
        USABLE,
        /** Not until the sender says otherwise. */
        WITHHELD,
        /** Never, or no longer: what news agencies call a kill. */
        CANCELED
    }
}
