package digital.webpremios.identity.it;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.TestTenant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Tests with two tenants that have clients and a participant each. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class SignInTest {

    final KeycloakServer server;
    final AdminApi admin;
    private List<SignInTenant> tenants = List.of();

    SignInTest(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @BeforeAll
    final void createClientsAndParticipants() {
        tenants = List.of(
                SignInTenant.create(server, admin, TestTenant.DEMO),
                SignInTenant.create(server, admin, TestTenant.UAT));
    }

    @AfterAll
    final void removeClientsAndParticipants() {
        tenants.forEach(SignInTenant::close);
    }

    final List<SignInTenant> tenants() {
        return tenants;
    }

    final SignInTenant demo() {
        return tenants.get(0);
    }

    final SignInTenant uat() {
        return tenants.get(1);
    }
}
