package digital.webpremios.identity.benchmark.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import digital.webpremios.identity.testserver.AdminToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The admin REST API of a Keycloak. Several threads may use it. */
public final class AdminApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final AdminToken token;

    AdminApi(String root, String user, String password) {
        this.root = root;
        this.token = new AdminToken(root, user, password);
    }

    /** Creates an object; Keycloak must answer 201, or 200 for several objects. */
    public void create(String path, JsonNode representation) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(representation.toString()))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201 && answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "POST " + path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** Connects two objects with a PUT; Keycloak must answer 204. */
    public void join(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request(path).PUT(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 204) {
            throw new IllegalStateException(
                    "PUT " + path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** The JSON at a path of the server, asked without credentials. */
    public JsonNode open(String path) throws IOException, InterruptedException {
        return JSON.readTree(
                http.send(HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofString())
                        .body());
    }

    /**
     * Removes the administrator's rights over the realms that were made, through the tests' probe. Keycloak loads and
     * compares all of them for each new realm, so the time for many realms would grow with their square. The
     * administrator can still create realms.
     */
    public void forgetRealms() throws IOException, InterruptedException {
        URI probe = URI.create(root + "/realms/master/test-probe/realm-rights");
        HttpResponse<Void> answer =
                http.send(HttpRequest.newBuilder(probe).DELETE().build(), BodyHandlers.discarding());
        if (answer.statusCode() != 204) {
            throw new IllegalStateException("DELETE " + probe + " was answered " + answer.statusCode());
        }
    }

    /** Whether the server is ready. */
    boolean answers() throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(root + "/realms/master"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token.current());
    }
}
