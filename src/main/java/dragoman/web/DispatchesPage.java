package dragoman.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dragoman.archive.Drop;
import dragoman.model.Dispatch;
import dragoman.model.Incoming;
import dragoman.model.Problem;
import dragoman.model.ProblemCode;
import dragoman.model.Receipt;
import dragoman.model.Tally;
import dragoman.pipeline.copydesk.Arrival;
import dragoman.pipeline.copydesk.CopyDesk;
import dragoman.pipeline.intake.Reception;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code POST /dispatches}: takes what is sent, and answers once it is durable. */
final class DispatchesPage implements Page {
    private static final String NAME = "push";
    private static final String SECONDS_TO_WAIT = "10";

    private final BodyReader bodies;
    private final CopyDesk desk;
    private final Reception reception;
    private final Clock clock;

    DispatchesPage(int maxBytes, CopyDesk desk, Reception reception, Clock clock) {
        this.bodies = new BodyReader(NAME, maxBytes);
        this.desk = desk;
        this.reception = reception;
        this.clock = clock;
    }

    @Override
    public List<String> methods() {
        return List.of("POST");
    }

    @Override
    public Answer answer(HttpExchange request) throws IOException {
        Headers headers = request.getRequestHeaders();
        String type = Optional.ofNullable(headers.getFirst("Content-Type")).orElse("");
        if (!MediaType.isTaken(type)) {
            return Answer.problem(415, new Problem(ProblemCode.P089, NAME, "its Content-Type is " + type));
        }
        return bodies.read(headers, request.getRequestBody(), body -> take(body, headers, type));
    }

    private Answer take(byte[] body, Headers headers, String type) {
        CopyDesk.Inspection inspection = desk.inspectOrRefuse(
                new Incoming(NAME, body, MediaType.charset(type), headers.getFirst("Content-Language")));
        Arrival arrival = new Arrival(new Drop(NAME, null, clock.instant()), body, inspection);
        return switch (reception.receive(arrival)) {
            case Reception.Outcome.NotNow(Problem problem) ->
                Answer.problem(503, problem).with("Retry-After", SECONDS_TO_WAIT);
            case Reception.Outcome.Kept(List<Receipt> receipts) -> answer(receipts);
        };
    }

    private static Answer answer(List<Receipt> receipts) {
        if (receipts.getFirst() instanceof Receipt.Rejected(Problem problem)) {
            return Answer.problem(422, problem);
        }
        Tally tally = Tally.of(receipts);
        List<Map<String, Object>> dispatches = new ArrayList<>();
        Dispatch first = null;
        for (Receipt receipt : receipts) {
            switch (receipt) {
                case Receipt.Accepted it -> {
                    dispatches.add(ToldDispatch.of(it.status(), it.dispatch()));
                    first = first == null ? it.dispatch() : first;
                }
                case Receipt.Duplicate it -> dispatches.add(ToldDispatch.of(it.status(), it.dispatch()));
                case Receipt.Rejected it -> throw new IllegalStateException("rejected beside others: " + it);
            }
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("accepted", tally.accepted());
        body.put("duplicate", tally.duplicate());
        body.put("dispatches", dispatches);
        return first == null
                ? Answer.json(200, body)
                : Answer.json(201, body).with("Location", ToldDispatch.address(first));
    }
}
