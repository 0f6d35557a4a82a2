package digital.webpremios.identity.it.server;

import java.util.Map;

/** A real Keycloak that has the jar and the shipped realms. */
public interface KeycloakServer extends AutoCloseable {

    /** The threads that work on requests: the default of a machine with few cores. */
    int WORKERS = 50;

    /** The requests that may wait for a worker; one more is refused. */
    int QUEUED_REQUESTS = 200;

    /** The port at which every host of this server is reached, on loopback. */
    int port();

    /** The port of metrics and health. */
    int managementPort();

    /** The address that the server sees the tests come from. */
    String peerAddress();

    /** Whether the server reaches what the tests serve on their own loopback. */
    boolean sharesLoopback();

    /** What the server has logged so far. */
    String log();

    @Override
    void close();

    /** The root URL of a tenant's host. */
    default String url(TestTenant tenant) {
        return url(tenant.host());
    }

    /** The root URL of a host. */
    default String url(String host) {
        return "http://" + host + ":" + port();
    }

    /** The environment variables with which the shipped tenants were imported, secrets among them. */
    default Map<String, String> tenantVariables() {
        return Settings.environment(port());
    }

    /** The root URL of the administrators' host, which is no tenant's. */
    default String administration() {
        return url("localhost");
    }
}
