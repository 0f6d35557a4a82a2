package digital.webpremios.identity.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * The demo tenant's realm once more, under another name and without being a tenant: the same clients, secrets and scopes,
 * served by nothing but stock Keycloak. Made through the admin API and removed afterwards.
 */
final class StockRealm {

    static final String NAME = "benchmark-stock";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final String password;

    private StockRealm(String root, String password) {
        this.root = root;
        this.password = password;
    }

    static StockRealm create(int port, String password, String realmFile) throws IOException, InterruptedException {
        StockRealm realm = new StockRealm("http://localhost:" + port, password);
        realm.remove();
        ObjectNode representation = (ObjectNode) JSON.readTree(realmFile);
        representation.put("realm", NAME);
        representation.remove("attributes");
        HttpResponse<String> answer = realm.send(realm.admin("/admin/realms")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(representation.toString())));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("The stock realm was not made: " + answer.statusCode());
        }
        return realm;
    }

    void remove() throws IOException, InterruptedException {
        send(admin("/admin/realms/" + NAME).DELETE());
    }

    private HttpRequest.Builder admin(String path) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password=" + password;
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(root + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        String token = JSON.readTree(answer.body()).path("access_token").asText();
        return HttpRequest.newBuilder(URI.create(root + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
