package dragoman.pipeline.copydesk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dragoman.archive.Drop;
import dragoman.model.Conversion;
import dragoman.model.Credit;
import dragoman.model.CreditLine;
import dragoman.model.Dispatch;
import dragoman.model.Header;
import dragoman.model.Metadata;
import dragoman.model.Origin;
import dragoman.model.Role;
import dragoman.model.TextSpan;
import dragoman.translate.Manuscript;
import dragoman.translate.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A machine translation as a dispatch of its own. Its last line says in its language that a machine made it, so that no reader
 * takes it for a person's, wherever its text ends up.
 *
 * @param drop the original's name, and when the translation was made
 * @param conversion how it was made
 */
public record MachineDispatch(Drop drop, Dispatch dispatch, Conversion conversion) {
    private static final String FORMAT = "machine-translation";
    private static final String TRANSLATION_OF = "translationOf";

    /** The id of the dispatch that a translation was made of here; nothing of any other dispatch. */
    public static Optional<String> original(Dispatch dispatch) {
        return dispatch.format().equals(FORMAT)
                ? dispatch.metadata().translationOf().stream().map(Metadata.Reference::id).findFirst()
                : Optional.empty();
    }

    /**
     * A translation of a dispatch.
     *
     * @param to BCP 47 primary tag of its language
     * @param label what readers know the engine as
     */
    public static MachineDispatch of(Drop drop, Dispatch original, String to, String label, Rendering.Done rendering,
            Conversion conversion) {
        Manuscript manuscript = rendering.manuscript();
        String from = String.valueOf(original.language());
        List<TextSpan> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        if (manuscript.headline() != null) {
            text.append(manuscript.headline()).append('\n');
        }
        manuscript.summary().forEach(line -> text.append("- ").append(line).append('\n'));
        for (String paragraph : manuscript.paragraphs()) {
            paragraphs.add(new TextSpan(text.length(), text.length() + paragraph.length()));
            text.append(paragraph).append('\n');
        }
        String notice = MachineNotice.of(to, from, label);
        TextSpan span = new TextSpan(text.length(), text.length() + notice.length());
        text.append(notice);
        Header header = original.header();
        Dispatch dispatch = new Dispatch(
                DispatchId.ofTranslation(original.id(), to, conversion.engine(), conversion.settings()), FORMAT,
                "UTF-8", to,
                new Header(manuscript.headline(), manuscript.summary(), header.place(), header.authors(),
                        header.agency(), header.published()),
                metadata(original.metadata(), original.id(), from), text.toString(), paragraphs,
                new Origin.MachineTranslation(from, label,
                        new CreditLine(notice, span, List.of(new Credit(Role.TRANSLATION, List.of(label))))),
                original.completeness(), rendering.problems());
        return new MachineDispatch(drop, dispatch, conversion);
    }

    /** What binds whoever publishes it binds them in every language. */
    private static Metadata metadata(Metadata original, String id, String language) {
        return new Metadata(null, original.slug(), original.urgency(), original.embargoedUntil(), original.subjects(),
                List.of(), List.of(new Metadata.Reference(TRANSLATION_OF, id, language)), original.status(), null,
                null);
    }

    /** Its text, as the journal keeps it. */
    public byte[] bytes() {
        return dispatch.text().getBytes(UTF_8);
    }
}
