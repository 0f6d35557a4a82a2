package digital.webpremios.identity.testserver;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The access token of an administrator, for the admin REST API. Several threads may use it. */
public final class AdminToken {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Half of the minute for which a token of {@code admin-cli} is valid. */
    private static final Duration USE = Duration.ofSeconds(30);

    private final URI endpoint;
    private final String form;
    private String token = "";
    private long renewal = System.nanoTime();

    /**
     * Does not log in yet.
     *
     * @param root the server's root URL at a host that may administer
     */
    public AdminToken(String root, String user, String password) {
        this.endpoint = URI.create(root + "/realms/master/protocol/openid-connect/token");
        this.form =
                "grant_type=password&client_id=admin-cli&username=" + encode(user) + "&password=" + encode(password);
    }

    /**
     * A token that is valid for at least half a minute. A login costs a password hash, so one token is used several
     * times.
     */
    public synchronized String current() {
        if (System.nanoTime() - renewal >= 0) {
            token = logIn();
            renewal = System.nanoTime() + USE.toNanos();
        }
        return token;
    }

    /**
     * A new token, by the password.
     *
     * @throws IllegalStateException if the server refuses it
     */
    public String logIn() {
        // a new client each time: a server that was started again has closed the connections of the last one
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The administrator's login was answered " + answer.statusCode());
            }
            return JSON.readTree(answer.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
