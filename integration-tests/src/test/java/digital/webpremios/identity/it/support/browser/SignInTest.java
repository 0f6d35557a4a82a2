package digital.webpremios.identity.it.support.browser;

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
public abstract class SignInTest {

    public final KeycloakServer server;
    public final AdminApi admin;
    private List<SignInTenant> tenants = List.of();

    public SignInTest(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @BeforeAll
    public final void createClientsAndParticipants() {
        tenants = List.of(
                SignInTenant.create(server, admin, TestTenant.DEMO),
                SignInTenant.create(server, admin, TestTenant.UAT));
    }

    @AfterAll
    public final void removeClientsAndParticipants() {
        tenants.forEach(SignInTenant::close);
    }

    public final List<SignInTenant> tenants() {
        return tenants;
    }

    public final SignInTenant demo() {
        return tenants.get(0);
    }

    public final SignInTenant uat() {
        return tenants.get(1);
    }
}
