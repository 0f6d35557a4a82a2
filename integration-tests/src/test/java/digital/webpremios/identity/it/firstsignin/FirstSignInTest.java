package digital.webpremios.identity.it.firstsignin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.support.browser.SignInTest;
import digital.webpremios.identity.it.support.realm.TemporaryUser;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Base of tests with two tenants, each migrated from a pool. */
public abstract class FirstSignInTest extends SignInTest {

    public static final String OLD_PASSWORD = "Password of the old pool 1!";
    public static final String WRONG_PASSWORD = "Wrong password of the pool 1!";
    public static final String WRONG = "Nome de usuário ou senha inválidos";
    public static final String UNAVAILABLE = "Sua senha não pode ser verificada agora";

    private final OldPoolDouble demoPool = OldPoolDouble.start("1demo23456789oldpoolclient");
    private final OldPoolDouble uatPool = OldPoolDouble.start("1uat23456789oldpoolclient");
    private List<FirstSignInTenant> broughtOver = List.of();

    public FirstSignInTest(KeycloakServer server, AdminApi admin) {
        super(server, admin);
    }

    @BeforeAll
    public final void bringOver() {
        assumeTrue(server.sharesLoopback(), "the source pool's double is on the tests' loopback");
        broughtOver = List.of(
                FirstSignInTenant.of(admin, super.demo(), demoPool.settings()),
                FirstSignInTenant.of(admin, super.uat(), uatPool.settings()));
    }

    @AfterAll
    public final void takeAway() {
        broughtOver.forEach(FirstSignInTenant::close);
        demoPool.close();
        uatPool.close();
        assertThat(server.log())
                .doesNotContain(OLD_PASSWORD, WRONG_PASSWORD, OldPoolDouble.SECRET, "eyJhbGciOiJub25lIn0");
    }

    @AfterEach
    public final void recover() {
        demoPool.recover();
        uatPool.recover();
    }

    public final FirstSignInTenant demoBroughtOver() {
        return broughtOver.get(0);
    }

    public final FirstSignInTenant uatBroughtOver() {
        return broughtOver.get(1);
    }

    public final OldPoolDouble demoPool() {
        return demoPool;
    }

    public final OldPoolDouble uatPool() {
        return uatPool;
    }

    /** Creates a participant of the demo tenant whose password in its pool is {@link #OLD_PASSWORD}. */
    public final TemporaryUser knownUser() {
        TemporaryUser user = demoBroughtOver().broughtOver();
        demoPool.knows(user, OLD_PASSWORD);
        return user;
    }
}
