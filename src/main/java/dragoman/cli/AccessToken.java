package dragoman.cli;

import dragoman.cli.terminal.Complaint;
import dragoman.pipeline.Home;
import dragoman.pipeline.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the token that each request to the service has to bring. It is never printed. */
final class AccessToken {
    private static final String VARIABLE = "DRAGOMAN_HTTP_TOKEN";

    private AccessToken() {
    }

    /**
     * The token in the file that the settings name, else in the environment; null if there is none.
     *
     * @throws Complaint if there has to be one and is none
     */
    static @Nullable String of(Home home, Settings.Serving serving, Map<String, String> environment) {
        if (!serving.tokenFile().isEmpty()) {
            return in(home.root().resolve(serving.tokenFile()));
        }
        String token = environment.getOrDefault(VARIABLE, "").strip();
        if (token.isEmpty() && serving.port().isPresent() && !isThisMachineAlone(serving.address())) {
            throw new Complaint("http.address: others reach " + serving.address() + "; set http.token-file");
        }
        return token.isEmpty() ? null : token;
    }

    private static boolean isThisMachineAlone(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new Complaint("http.address: there is no " + address, e);
        }
    }

    private static String in(Path file) {
        String token;
        try {
            token = Files.readString(file).strip();
        } catch (IOException e) {
            throw new Complaint("http.token-file: " + file + " cannot be read: " + e, e);
        }
        if (token.isEmpty()) {
            throw new Complaint("http.token-file: there is no token in " + file);
        }
        return token;
    }
}
