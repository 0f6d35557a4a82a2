package digital.webpremios.identity.keycloak.compat.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RealmIssuersTest {

    private static final URI BASE = URI.create("https://auth.tenant.example/");

    private final List<String> built = new ArrayList<>();
    private final RealmIssuers issuers = new RealmIssuers(this::build);

    private String build(URI base, String realm) {
        built.add(base + "realms/" + realm);
        return base + "realms/" + realm;
    }

    @Test
    void anIssuerIsBuiltOnceForManyTokens() {
        issuers.of(BASE, "a");
        issuers.of(URI.create(BASE.toString()), "a");

        assertThat(built).containsExactly("https://auth.tenant.example/realms/a");
    }

    @Test
    void twoTenantsHaveTwoIssuers() {
        for (int turn = 0; turn < 2; turn++) {
            assertThat(issuers.of(BASE, "a")).isEqualTo("https://auth.tenant.example/realms/a");
            assertThat(issuers.of(BASE, "b")).isEqualTo("https://auth.tenant.example/realms/b");
        }
    }

    @Test
    void aRealmThatIsRenamedHasItsNewIssuerAtOnce() {
        issuers.of(BASE, "a");

        assertThat(issuers.of(BASE, "b")).isEqualTo("https://auth.tenant.example/realms/b");
    }

    @Test
    void aRealmWhoseFrontendUrlChangesHasItsNewIssuerAtOnce() {
        issuers.of(BASE, "a");

        assertThat(issuers.of(URI.create("https://auth.other.example/path/"), "a"))
                .isEqualTo("https://auth.other.example/path/realms/a");
    }

    @Test
    void twoHostsOfOneRealmInTurnHaveTheirOwnIssuers() {
        URI other = URI.create("http://auth.tenant.example:8443/");
        for (int turn = 0; turn < 2; turn++) {
            assertThat(issuers.of(BASE, "a")).isEqualTo("https://auth.tenant.example/realms/a");
            assertThat(issuers.of(other, "a")).isEqualTo("http://auth.tenant.example:8443/realms/a");
        }
    }
}
