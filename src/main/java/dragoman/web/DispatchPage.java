package dragoman.web;

import com.sun.net.httpserver.HttpExchange;
import dragoman.model.Dispatch;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.pipeline.intake.Reception;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code GET /dispatches/ID}: tells of one dispatch what was told when it was pushed. */
final class DispatchPage implements Page {
    private final Reception reception;

    DispatchPage(Reception reception) {
        this.reception = reception;
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    public Answer answer(HttpExchange request) throws IOException {
        String path = request.getRequestURI().getPath();
        Optional<Dispatch> kept = reception.kept(path.substring(path.lastIndexOf('/') + 1));
        return kept.isPresent()
                ? Answer.json(200, ToldDispatch.of("held", kept.get()))
                : Answer.problem(404, new Problem(ProblemCode.P089, "GET " + path, "no dispatch of that id is held"));
    }
}
