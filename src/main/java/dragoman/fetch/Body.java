package dragoman.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.StatusLine;
import org.jspecify.annotations.Nullable;

/** The body of a response with status 200. */
final class Body {
    private static final Set<String> ON_THE_WIRE = Set.of("content-encoding", "transfer-encoding", "content-length");
    private static final String AS_IT_CAME = "X-Archive-Orig-";

    private final ClassicHttpResponse response;
    private final int maxBytes;

    Body(ClassicHttpResponse response, int maxBytes) {
        this.response = response;
        this.maxBytes = maxBytes;
    }

    /** Reads all of it. */
    Fetched.Content read(URI address) throws IOException {
        byte[] body = bytes();
        return new Fetched.Content(URI.create(address.toASCIIString()), new StatusLine(response).toString(),
                fields(body.length), body, charset(), language(),
                new Validators(field(HttpHeaders.ETAG), field(HttpHeaders.LAST_MODIFIED)));
    }

    private byte[] bytes() throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        InputStream plain = plain(entity.getContent()); // not closed: that would read whatever is still to come
        byte[] bytes = plain.readNBytes(maxBytes);
        if (plain.read() >= 0) {
            throw new IOException("it has more than " + maxBytes + " bytes");
        }
        return bytes;
    }

    private InputStream plain(InputStream content) throws IOException {
        String coding = field(HttpHeaders.CONTENT_ENCODING);
        return switch (coding == null ? "identity" : coding.strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> content;
            case "gzip", "x-gzip" -> new GZIPInputStream(content);
            default -> throw new IOException("its content coding was not asked for: " + coding);
        };
    }

    private List<String> fields(int length) {
        List<String> fields = new ArrayList<>();
        for (Header header : response.getHeaders()) {
            String name = header.getName();
            fields.add((ON_THE_WIRE.contains(name.toLowerCase(Locale.ROOT)) ? AS_IT_CAME : "") + name + ": "
                    + (header.getValue() == null ? "" : header.getValue()));
        }
        fields.add(HttpHeaders.CONTENT_LENGTH + ": " + length);
        return fields;
    }

    private @Nullable String charset() {
        ContentType type = ContentType.parseLenient(field(HttpHeaders.CONTENT_TYPE));
        return type == null ? null : type.getParameter("charset");
    }

    private @Nullable String language() {
        String language = field(HttpHeaders.CONTENT_LANGUAGE);
        return language == null || language.isBlank() || language.indexOf(',') >= 0 ? null : language.strip();
    }

    private @Nullable String field(String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }
}
