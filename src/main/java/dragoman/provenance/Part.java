package dragoman.provenance;

import dragoman.model.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The parts of speech of credit lines and notices: the first column of the word tables in
 * {@code resources/dragoman/provenance}, in lower case and with a hyphen for the underscore. A phrase may be several of them; the
 * context decides.
 */
enum Part {
    /** The work of a translator: translated, traduction, çeviren. */
    TRANSLATION,
    /** The work of a reporter. */
    REPORTING,
    /** The work of a writer who was not there. */
    WRITING,
    /** The work of an editor or reviser. */
    EDITING,
    /** Work that is credited and is none of ours: camera, graphics. */
    OTHER,
    /** A work whose people follow "de" in French: reportage de X. */
    NOUN,
    /** What a dispatch calls itself: story, dépêche, haber. */
    TEXT,
    /** Points at the dispatch itself: this, cette, bu. */
    THIS,
    /** The agency, when it speaks of itself: we, our, notre. */
    OURS,
    /** Makes a text the first one: originally, à l'origine, aslen. */
    ORIGINAL,
    /** What happened to the first text: published, paru, yayımlandı. */
    PUBLISHED,
    /** The word language. */
    TONGUE,
    /** Comes before people: by, par. */
    BY,
    /** Comes after people: tarafından. */
    BY_AFTER,
    /** French "de", which comes before people, languages and parts of names. */
    OF,
    /** Comes before a source language or a place: from, depuis. */
    FROM,
    /** Comes after a source language: aslından, metinden. */
    FROM_AFTER,
    /** Comes before a language or a place: in, à. */
    IN,
    /** Comes before the language of this text: into, vers. */
    INTO,
    /** Comes before a client, or before the work of the people just named: X pour la version française. */
    FOR,
    /** Comes after a client: için. */
    FOR_AFTER,
    /** Joins people or works. */
    AND,
    /** Stands before a common noun, so that no name follows. */
    ARTICLE,
    /** Denies what follows. */
    NOT,
    /** Denies what stands before: değil, kullanılmadan. */
    NOT_AFTER,
    /** A small word within a name: van, de, el. */
    PARTICLE,
    /** A label before a credit: NOTE, NDLR. */
    NOTE,
    /** A translating program, in general: software, logiciel, yapay zeka. */
    MACHINE,
    /** A translating program by name. */
    ENGINE,
    /** A translating program whose name people bear too: Claude. */
    NAMESAKE,
    /** The last word of an institution's name: Bank, Conseil, Örgütü. */
    ORGANISATION,
    /** People without a name: staff, la rédaction, haber merkezi. */
    DESK,
    /** A news agency. */
    AGENCY,
    /** A place of more than one word that CLDR does not name. */
    PLACE,
    /** Says nothing by itself, and may stand in a credit or notice. */
    PLAIN,
    /** A month, so that a number beside it is a date. */
    MONTH,
    /** Those who pay for the wire: subscribers, abonnés, HAS. */
    SUBSCRIBER,
    /** Made shorter: summary, abrégé, özet. */
    SHORTENED,
    /** Not all of it: part, partie, bir kısmı. */
    PARTLY,
    /** The whole: full text, intégralité, tamamı. */
    WHOLE,
    /** Where texts are put, and the putting: site, publie, yayımlanır. */
    SITE,
    /** Says that a text was corrected. */
    CORRECTION,
    /** What of a text was corrected: paragraph, titre, haberimizdeki. */
    PASSAGE,
    /** How to reach the agency, and what its lawyers say: contact us, all rights reserved. */
    CONTACT,
    /** The same as a label before a number or an address: Tel, Courriel. */
    CONTACT_LABEL,
    /** The end of a dispatch, alone on its line. */
    END,
    /** Shows that a paragraph tells news. */
    PROSE;

    /** The works, in the order of {@link Role}'s words. */
    static final Set<Part> WORKS = Set.copyOf(EnumSet.of(TRANSLATION, REPORTING, WRITING, EDITING, OTHER));

    static Part of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
