package digital.webpremios.identity.it;

import static io.restassured.RestAssured.given;

import digital.webpremios.identity.it.server.KeycloakServer;
import io.restassured.response.Response;

/** What one host answers at its root. */
record HostProbe(KeycloakServer server, String host) {

    static final String CONFIGURATION = "/.well-known/openid-configuration";

    Response configuration() {
        return given().get(server.url(host) + CONFIGURATION);
    }

    /** The scratch realm's client asks for a token. */
    Response token() {
        return given().auth()
                .preemptive()
                .basic(ScratchRealm.CLIENT, ScratchRealm.SECRET)
                .formParam("grant_type", "client_credentials")
                .post(server.url(host) + "/oauth2/token");
    }

    /** The issuer that the host states, or an empty text if it is no tenant's. */
    String issuer() {
        Response answer = configuration();
        return answer.statusCode() == 200 ? answer.jsonPath().getString("issuer") : "";
    }

    boolean serves(String realm) {
        return issuer().endsWith("/realms/" + realm) && token().statusCode() == 200;
    }

    /** Whether the host has nothing of a tenant's: no document, no keys, no token. */
    boolean servesNobody() {
        return configuration().statusCode() == 404
                && given().get(server.url(host) + Tokens.KEYS).statusCode() == 404
                && token().statusCode() == 404;
    }
}
