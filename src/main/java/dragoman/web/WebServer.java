package dragoman.web;

import java.net.URI;

/** Answers over HTTP until it is closed. */
public interface WebServer extends AutoCloseable {
    /** Where it answers. */
    URI address();

    /** Takes no more requests, and returns once those that came are answered. */
    @Override
    void close();
}
