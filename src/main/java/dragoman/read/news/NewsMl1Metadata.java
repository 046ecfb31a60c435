package dragoman.read.news;

import dragoman.read.draft.Declarations;
import dragoman.read.draft.Draft;
import dragoman.read.markup.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What NewsML 1.x says of an item around its text. */
final class NewsMl1Metadata {
    private static final String FORMAL_NAME = "FormalName";

    private NewsMl1Metadata() {
    }

    /**
     * The sender's id is that of all revisions: provider, date and item. The {@code PublicIdentifier}, which names one revision,
     * stands in where they are not complete.
     */
    static void readIdentification(Element identification, Declarations declared) {
        identification.at("NewsIdentifier").ifPresent(identifier -> {
            String provider = identifier.words("ProviderId");
            String date = identifier.words("DateId");
            String item = identifier.words("NewsItemId");
            if (provider != null && date != null && item != null) {
                declared.source("urn:newsml:" + provider + ":" + date + ":" + item, revision(identifier));
            }
            declared.source(identifier.words("PublicIdentifier"), null);
        });
    }

    /** The revision's number, with the letter of an update that is none: {@code 3}, {@code 3U}. */
    private static @Nullable String revision(Element identifier) {
        String number = identifier.words("RevisionId");
        String update = identifier.at("RevisionId").map(it -> it.attribute("Update")).orElse(null);
        return number == null || update == null || update.equals("N") ? number : number + update;
    }

    static void readManagement(Element management, Declarations declared) {
        declared.published(management.words("ThisRevisionCreated"));
        declared.published(management.words("FirstCreated"));
        declared.status(formalName(management, "Status"));
        String future = formalName(management, "StatusWillChange", "FutureStatus");
        if ("usable".equalsIgnoreCase(future)) {
            declared.embargo(management.words("StatusWillChange", "DateAndTime"));
        }
        declared.urgency(formalName(management, "Urgency"));
        declared.signal(formalName(management, "Instruction"));
        for (String relation : List.of("DerivedFrom", "AssociatedWith")) {
            for (Element other : management.children(relation)) {
                String named = other.attribute(FORMAL_NAME);
                declared.reference(named == null ? relation : named, other.attribute("NewsItem"),
                        other.attribute("lang"));
            }
        }
    }

    static void readLines(Element lines, Draft draft) {
        draft.headline(lines.words("HeadLine"));
        lines.children("SubHeadLine").forEach(line -> draft.summary(line.words()));
        draft.byline(lines.words("ByLine"));
        draft.dateline(lines.words("DateLine"));
        draft.credit(lines.words("CreditLine"));
        draft.declared().slug(lines.words("SlugLine"));
        for (Element line : lines.children("NewsLine")) {
            if ("EditorialNote".equals(formalName(line, "NewsLineType"))) {
                draft.declared().note(line.words("NewsLineText"));
            }
        }
    }

    static void readAdministrative(Element metadata, Draft draft) {
        draft.agency(formalName(metadata, "Provider", "Party"));
        draft.agency(formalName(metadata, "Source", "Party"));
        for (Element contributor : metadata.children("Contributor")) {
            draft.declared().contributor(formalName(contributor, "Party"), property(contributor, "Role"));
        }
    }

    static void readDescriptive(Element metadata, Draft draft) {
        Declarations declared = draft.declared();
        declared.language(formalName(metadata, "Language"));
        for (Element code : metadata.children("SubjectCode")) {
            List<String> levels = List.of("SubjectDetail", "SubjectMatter", "Subject");
            levels.stream().flatMap(level -> code.children(level).stream()).limit(1)
                    .forEach(subject -> declared.subject(subject.attribute(FORMAL_NAME), null));
        }
        metadata.children("Location").forEach(location -> draft.place(property(location, "City")));
    }

    private static @Nullable String property(Element element, String name) {
        return element.children("Property").stream().filter(it -> name.equals(it.attribute(FORMAL_NAME)))
                .map(it -> it.attribute("Value")).filter(value -> value != null).findFirst().orElse(null);
    }

    private static @Nullable String formalName(Element element, String... path) {
        return element.at(path).map(it -> it.attribute(FORMAL_NAME)).orElse(null);
    }
}
