package digital.webpremios.identity.it.support.realm;

import static io.restassured.RestAssured.given;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestTenant;
import java.net.URI;
import java.time.Instant;
import java.util.Map;

/** Reads the server's internals through the jar of the test probe. */
public record ServerProbe(KeycloakServer server) {

    private static final String PATH = "/realms/" + TestTenant.DEMO.realm() + "/test-probe/";

    /**
     * The number of SQL statements that the server has prepared so far. It is asked at a tenant's host, because a
     * request at any other host may cause the index of hosts to be read again.
     */
    public long statements() {
        return given().get(server.url(TestTenant.DEMO) + PATH + "statements")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("statements");
    }

    /** The path that keeps a worker busy until then. */
    public URI busy(Instant until) {
        return URI.create(server.administration() + PATH + "busy/" + until.toEpochMilli());
    }

    /** The number of entries in every session store, in memory and in the database. */
    public Map<String, Integer> sessions() {
        return given().get(server.administration() + PATH + "sessions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }
}
