package digital.webpremios.identity.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** The admin REST API of the demo, for what a benchmark needs made and removed. */
final class AdminApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final String password;

    AdminApi(int port, String password) {
        this.root = "http://localhost:" + port;
        this.password = password;
    }

    /** Makes something; Keycloak must answer 201. */
    void create(String path, JsonNode representation) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(representation.toString())));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("POST " + path + " was answered " + answer.statusCode());
        }
    }

    /** Removes something, if it is there. */
    void remove(String path) throws IOException, InterruptedException {
        send(request(path).DELETE());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send(request(path).GET()).body());
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password=" + password;
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(root + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        String token = JSON.readTree(answer.body()).path("access_token").asText();
        return HttpRequest.newBuilder(URI.create(root + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
