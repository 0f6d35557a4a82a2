package digital.webpremios.identity.it.support.realm;

import static io.restassured.RestAssured.given;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestTenant;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** The test-only jar's look inside the server. */
public record ServerProbe(KeycloakServer server) {

    private static final String PATH = "/realms/" + TestTenant.DEMO.realm() + "/test-probe/";

    /**
     * Statements that the server has prepared so far. Asked for at a tenant's host: at one that is no tenant's, the
     * question itself may have the index of hosts read anew.
     */
    public long statements() {
        return given().get(server.url(TestTenant.DEMO) + PATH + "statements")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("statements");
    }

    /** Where a request keeps a worker busy until then. */
    public URI busy(Instant until) {
        return URI.create(server.administration() + PATH + "busy/" + until.toEpochMilli());
    }

    /** Entries of every session store, in memory and in the database. */
    public Map<String, Integer> sessions() {
        return given().get(server.administration() + PATH + "sessions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }
}
