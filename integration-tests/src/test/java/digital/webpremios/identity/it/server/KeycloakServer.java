package digital.webpremios.identity.it.server;

import java.util.Map;

/** A real Keycloak that has the jar and the shipped realms. */
public interface KeycloakServer extends AutoCloseable {

    /** The number of worker threads: the default of a machine with few cores. */
    int WORKERS = 50;

    /** The number of requests that may wait for a worker; one more is refused. */
    int QUEUED_REQUESTS = 200;

    /** The port for all hosts of this server, on loopback. */
    int port();

    /** The port of metrics and health. */
    int managementPort();

    /** The client address that the server sees for requests of the tests. */
    String peerAddress();

    /** Whether the server can reach services of the tests on loopback. */
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

    /** The environment variables with which the shipped tenants were imported. They contain secrets. */
    default Map<String, String> tenantVariables() {
        return Settings.environment(port());
    }

    /** The root URL of the administration host, which belongs to no tenant. */
    default String administration() {
        return url("localhost");
    }
}
