package digital.webpremios.identity.benchmark.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** The admin REST API of a Keycloak. */
public final class AdminApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final String user;
    private final String password;

    AdminApi(String root, String user, String password) {
        this.root = root;
        this.user = user;
        this.password = password;
    }

    /** Makes something; Keycloak must answer 201. */
    public void create(String path, JsonNode representation) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(representation.toString()))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(
                    "POST " + path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    /** What is at a path of the server, asked without credentials. */
    public JsonNode open(String path) throws IOException, InterruptedException {
        return JSON.readTree(
                http.send(HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofString())
                        .body());
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

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        String form =
                "grant_type=password&client_id=admin-cli&username=" + encode(user) + "&password=" + encode(password);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(root + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        String token = JSON.readTree(answer.body()).path("access_token").asText();
        return HttpRequest.newBuilder(URI.create(root + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
