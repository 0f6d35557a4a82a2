package digital.webpremios.identity.benchmark.server;

import digital.webpremios.identity.benchmark.meter.StatementCounter;
import java.io.IOException;

/** Reads Hibernate's count of prepared statements from the tests' probe in a Keycloak. */
public record KeycloakStatements(AdminApi api) implements StatementCounter {

    private static final String PATH = "/realms/master/test-probe/statements";

    @Override
    public long statements() throws IOException, InterruptedException {
        return api.open(PATH).path("statements").asLong();
    }
}
