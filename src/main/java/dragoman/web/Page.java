package dragoman.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;

/** What is found at one path. */
interface Page {
    /** The methods that it answers to. */
    List<String> methods();

    /** Answers a request by one of its methods. */
    Answer answer(HttpExchange request) throws IOException;
}
