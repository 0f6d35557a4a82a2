package digital.webpremios.identity.it.support.token;

import static io.restassured.RestAssured.given;

import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.support.realm.ScratchRealm;
import io.restassured.response.Response;

/** Sends requests to the root of one host. */
public record HostProbe(KeycloakServer server, String host) {

    public static final String CONFIGURATION = "/.well-known/openid-configuration";

    public Response configuration() {
        return given().get(server.url(host) + CONFIGURATION);
    }

    /** Requests a token for the scratch realm's client. */
    public Response token() {
        return given().auth()
                .preemptive()
                .basic(ScratchRealm.CLIENT, ScratchRealm.SECRET)
                .formParam("grant_type", "client_credentials")
                .post(server.url(host) + "/oauth2/token");
    }

    /** The issuer in the host's discovery document, or an empty text if the host belongs to no tenant. */
    public String issuer() {
        Response answer = configuration();
        return answer.statusCode() == 200 ? answer.jsonPath().getString("issuer") : "";
    }

    public boolean serves(String realm) {
        return issuer().endsWith("/realms/" + realm) && token().statusCode() == 200;
    }

    /** Whether the host answers nothing of a tenant: no discovery document, no keys, no token. */
    public boolean servesNobody() {
        return configuration().statusCode() == 404
                && given().get(server.url(host) + Tokens.KEYS).statusCode() == 404
                && token().statusCode() == 404;
    }
}
