package dragoman.read.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dragoman.model.Incoming;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.read.DispatchReader;
import dragoman.read.Gathering;
import dragoman.read.Reading;
import dragoman.read.charset.Decoding;
import dragoman.read.charset.OneLine;
import dragoman.read.charset.TextDecoder;
import dragoman.read.draft.Declarations;
import dragoman.read.draft.Draft;
import dragoman.read.markup.HtmlText;
import dragoman.read.wire.Agency;
import dragoman.read.wire.Folded;
import dragoman.read.wire.WordSet;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail: the letter is an item, and so is all that is enclosed and can be read. Who sent it is not who wrote it: the sender
 * is a contributor, and the author whom the text's byline names.
 */
public final class MailReader implements DispatchReader {
    private static final Set<String> FIELDS = WordSet.of("""
            cc content-transfer-encoding content-type date delivered-to dkim-signature from in-reply-to message-id
            mime-version received references reply-to return-path sender subject to x-mailer
            """);
    private static final Set<String> TELLING = WordSet.of("from message-id mime-version received return-path");
    private static final Set<String> PREFIXES = WordSet.of("re fw fwd tr ilt ynt rv wg");
    private static final int FEWEST_FIELDS = 2;
    private static final int HEAD = 8192;

    private final DispatchReader enclosed;

    /** @param enclosed reads what is enclosed */
    public MailReader(DispatchReader enclosed) {
        this.enclosed = enclosed;
    }

    @Override
    public String format() {
        return "mail";
    }

    /** Whether it opens with fields of a mail's head, one of them such as no other text has. */
    @Override
    public boolean recognises(Incoming incoming) {
        int known = 0;
        boolean telling = false;
        byte[] bytes = incoming.bytes();
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
        Iterator<String> lines = head.stripLeading().lines().iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            int colon = line.indexOf(':');
            boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
            if (line.isEmpty() || (colon <= 0 && !goesOn && !line.startsWith("From "))) {
                break;
            }
            String name = goesOn || colon <= 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
            known += FIELDS.contains(name) ? 1 : 0;
            telling |= TELLING.contains(name);
        }
        return telling && known >= FEWEST_FIELDS;
    }

    @Override
    public Reading read(Incoming incoming) {
        try {
            return read(incoming, MailParser.parse(incoming.bytes()));
        } catch (MailParser.TooDeepException e) {
            return new Reading.Unreadable(
                    new Problem(ProblemCode.P052, incoming.name(), String.valueOf(e.getMessage())));
        } catch (MimeException e) {
            return new Reading.Unreadable(
                    new Problem(ProblemCode.P060, incoming.name(), String.valueOf(e.getMessage())));
        }
    }

    private Reading read(Incoming incoming, MailParser.Mail mail) {
        Gathering parts = new Gathering(incoming.name());
        List<MailPart> letter = mail.parts().stream().filter(MailPart::isLetter).toList();
        List<MailPart> enclosures = mail.parts().stream().filter(part -> !part.isLetter() && !part.isOrnament())
                .toList();
        if (!letter.isEmpty()) {
            Reading read = letter(incoming, mail.head(), letter);
            boolean coverOnly = read instanceof Reading.Unreadable it && it.problem().code() == ProblemCode.P002
                    && !enclosures.isEmpty();
            if (!coverOnly) {
                parts.add(read);
            }
        }
        ZonedDateTime sent = date(mail.head().getOrDefault("date", "")).orElse(incoming.received());
        for (int i = 0; i < enclosures.size(); i++) {
            MailPart part = enclosures.get(i);
            String name = part.name() == null ? "part " + (i + 1) : part.name();
            parts.add(enclosed
                    .read(new Incoming(incoming.name() + "!" + name, part.bytes(), part.charset(), null, sent)));
        }
        if (mail.cut()) {
            parts.note(new Problem(ProblemCode.P061, incoming.name(), "the end of its parts is missing"));
        }
        return parts.reading();
    }

    private Reading letter(Incoming incoming, Map<String, String> head, List<MailPart> letter) {
        StringBuilder body = new StringBuilder();
        List<Problem> problems = new ArrayList<>();
        String charset = "UTF-8";
        for (MailPart part : letter) {
            String declared = part.charset() == null ? incoming.charset() : part.charset();
            switch (TextDecoder.decode(new Incoming(incoming.name(), part.bytes(), declared, null))) {
                case Decoding.Failure failure -> {
                    return new Reading.Unreadable(failure.problem());
                }
                case Decoding.Text decoded -> {
                    charset = body.isEmpty() ? decoded.charset() : charset;
                    problems.addAll(decoded.problems());
                    body.append(body.isEmpty() ? "" : "\n\n").append(plain(part, decoded.text()));
                }
            }
        }
        if (body.toString().isBlank()) {
            return new Reading.Unreadable(new Problem(ProblemCode.P002, incoming.name(), "its letter is empty"));
        }
        Draft draft = new Draft(format(), incoming, charset, problems);
        declare(head, draft);
        draft.body(body.toString());
        return draft.reading();
    }

    private static String plain(MailPart part, String text) {
        return part.isHtml() ? HtmlText.plain(text) : MailText.of(text, part.flowed());
    }

    private static void declare(Map<String, String> head, Draft draft) {
        Declarations declared = draft.declared();
        String sender = displayName(head.getOrDefault("from", ""));
        draft.headline(withoutPrefix(head.getOrDefault("subject", "")));
        draft.sender(Agency.isKnown(sender) ? sender : null);
        declared.source(bare(head.getOrDefault("message-id", "")), null);
        declared.language(OneLine.of(head.getOrDefault("content-language", "").split(",", -1)[0]));
        declared.published(date(head.getOrDefault("date", "")).map(ZonedDateTime::toInstant).orElse(null));
        declared.contributor(OneLine.of(sender), "from");
        declared.reference("in-reply-to", bare(head.getOrDefault("in-reply-to", "")), null);
        Arrays.stream(head.getOrDefault("keywords", "").split(","))
                .forEach(word -> declared.subject(null, OneLine.of(word)));
    }

    /** Answers and forwarded mails say so before the subject, some of them over and over. */
    private static String withoutPrefix(String subject) {
        String rest = subject.strip();
        for (int colon = rest.indexOf(':'); colon > 0
                && PREFIXES.contains(Folded.of(rest.substring(0, colon).strip())); colon = rest.indexOf(':')) {
            rest = rest.substring(colon + 1).strip();
        }
        return rest;
    }

    private static String displayName(String from) {
        int address = from.indexOf('<');
        return (address < 0 ? "" : from.substring(0, address)).replace("\"", "").strip();
    }

    private static @Nullable String bare(String id) {
        int start = id.indexOf('<');
        int end = id.indexOf('>', start);
        return start >= 0 && end > start ? OneLine.of(id.substring(start + 1, end)) : null;
    }

    /** A date as RFC 5322 has it, a comment with the zone's name behind it or not. */
    private static Optional<ZonedDateTime> date(String text) {
        int comment = text.indexOf('(');
        String date = (comment < 0 ? text : text.substring(0, comment)).strip();
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
