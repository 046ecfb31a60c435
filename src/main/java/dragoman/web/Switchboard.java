package dragoman.web;

import com.sun.net.httpserver.HttpExchange;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the page that a request is for, once the gate has let it in. */
final class Switchboard {
    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

    private final Gate gate;
    private final Map<String, Page> pages;

    /**
     * A switchboard behind a gate.
     *
     * @param pages by path; one that ends in a slash stands for all that is directly below it
     */
    Switchboard(Gate gate, Map<String, Page> pages) {
        this.gate = gate;
        this.pages = Map.copyOf(pages);
    }

    /** Answers any request. A defect is answered too, and logged. */
    Answer answer(HttpExchange request) throws IOException {
        Answer refusal = gate.refusal(request);
        if (refusal != null) {
            return refusal;
        }
        String path = request.getRequestURI().getPath();
        Page page = path == null ? null : page(path);
        if (page == null) {
            return refused(404, request, "there is nothing at this path");
        }
        if (!page.methods().contains(request.getRequestMethod())) {
            return refused(405, request, "the method is not one of " + String.join(", ", page.methods()))
                    .with("Allow", String.join(", ", page.methods()));
        }
        try {
            return page.answer(request);
        } catch (RuntimeException e) {
            LOG.error("a defect in the answer to {} {}", request.getRequestMethod(), path, e);
            return Answer.problem(500, new Problem(ProblemCode.P008, path, e.toString()));
        }
    }

    private @Nullable Page page(String path) {
        Page page = pages.get(path);
        boolean below = page == null && !path.endsWith("/");
        return below ? pages.get(path.substring(0, path.lastIndexOf('/') + 1)) : page;
    }

    private static Answer refused(int status, HttpExchange request, String why) {
        return Answer.problem(status, new Problem(ProblemCode.P089,
                request.getRequestMethod() + " " + request.getRequestURI(), why));
    }
}
