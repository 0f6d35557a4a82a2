package digital.webpremios.identity.it.support.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.auth.ClientSecretJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Map;

/** The way in which a test's client authenticates. */
public enum ClientAuthentication {
    BASIC {
        @Override
        public Response post(KeycloakServer server, TestTenant tenant, String form, String id) {
            return TokenEndpoint.of(server, tenant).post(form, TokenEndpoint.basic(id, SECRET));
        }
    },
    FORM {
        @Override
        public Response post(KeycloakServer server, TestTenant tenant, String form, String id) {
            return TokenEndpoint.of(server, tenant)
                    .post(form + "&" + Form.of("client_id", id, "client_secret", SECRET));
        }
    },
    /** {@code client_secret_jwt} of OpenID Connect Core, section 9: each request has an assertion of its own. */
    SECRET_JWT {
        @Override
        public Response post(KeycloakServer server, TestTenant tenant, String form, String id) {
            return TokenEndpoint.of(server, tenant)
                    .post(form + "&"
                            + Form.of(
                                    "client_assertion_type",
                                    ClientSecretJWT.CLIENT_ASSERTION_TYPE,
                                    "client_assertion",
                                    assertion(server, tenant, id)));
        }

        @Override
        public Map<String, String> settings() {
            return Map.of("secret", SECRET, "clientAuthenticatorType", "client-secret-jwt");
        }
    };

    private static final String SECRET = "temporary-secret+of:the&test=long-enough-for-HS256";

    public abstract Response post(KeycloakServer server, TestTenant tenant, String form, String id);

    /** The settings that the client needs, as the admin API names them. */
    public Map<String, String> settings() {
        return Map.of("secret", SECRET);
    }

    private static String assertion(KeycloakServer server, TestTenant tenant, String id) {
        try {
            return new ClientSecretJWT(
                            new ClientID(id),
                            URI.create(server.url(tenant) + "/realms/" + tenant.realm()),
                            JWSAlgorithm.HS256,
                            new Secret(SECRET))
                    .getClientAssertion()
                    .serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
