package digital.webpremios.identity.it.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The settings that the build gives to the tests, and the environment of every server under test. */
public final class Settings {

    public static final String ADMIN = "admin";
    public static final String ADMIN_PASSWORD = "admin-of-the-tests";

    private Settings() {}

    public static String get(String name) {
        return Objects.requireNonNull(System.getProperty(name), () -> "System property " + name + " is not set");
    }

    /** Whether the server keeps running after the tests: {@code mvn -Dkeep}. */
    public static boolean keepsServer() {
        return Boolean.parseBoolean(get("server.keep"));
    }

    public static Path path(String name) {
        return Path.of(get(name)).toAbsolutePath().normalize();
    }

    /** The environment of a server whose tenants use the port. */
    public static Map<String, String> environment(int port) {
        Map<String, String> environment = new LinkedHashMap<>();
        // a preview feature: the shipped realms rotate client secrets
        environment.put("KC_FEATURES", "client-secret-rotation");
        environment.put("KC_FEATURES_DISABLED", "workflows");
        environment.put("KC_HTTP_POOL_MAX_THREADS", String.valueOf(KeycloakServer.WORKERS));
        environment.put("KC_HTTP_MAX_QUEUED_REQUESTS", String.valueOf(KeycloakServer.QUEUED_REQUESTS));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        for (TestTenant tenant : TestTenant.values()) {
            environment.put(tenant.urlVariable(), "http://" + tenant.host() + ":" + port);
        }
        for (TestClient client : TestClient.values()) {
            environment.put(client.secretVariable(), client.secret());
        }
        for (TestApp app : TestApp.values()) {
            app.secret().ifPresent(secret -> environment.put(app.secretVariable(), secret));
        }
        for (TestParticipant participant : TestParticipant.values()) {
            environment.put(participant.passwordVariable(), participant.password());
        }
        environment.putAll(MovedPool.current().secrets());
        return environment;
    }
}
