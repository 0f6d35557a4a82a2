package digital.webpremios.identity.keycloak.firstsignin.pool;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Creates the adapter to Amazon Cognito, and holds the connections of all sessions. */
public final class CognitoSourcePoolFactory implements SourcePoolFactory {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final Bulkhead bulkhead = new Bulkhead();
    private @Nullable HttpClient http;

    @Override
    public String getId() {
        return "cognito";
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    @Override
    public SourcePool create(KeycloakSession session) {
        if (http == null) {
            throw new IllegalStateException("postInit has not run");
        }
        return new CognitoSourcePool(http, bulkhead);
    }

    @Override
    public void close() {}
}
