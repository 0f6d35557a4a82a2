package digital.webpremios.identity.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReservedNamesTest {

    private static final ReservedNames RESERVED = new ReservedNames(
            "master", Set.of(new HostName("admin.example"), new HostName("xn--admin-exmple-q8a.example")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://admin.example",
                "https://admin.example:8443/",
                "https://ADMIN.Example",
                "https://admin.example.",
                "https://admin.example./",
                "https://someone@admin.example",
                "https://admin.example/realms/other?x#y",
                " https://admin.example ",
                "https:\\\\admin.example",
                "https:///admin.example",
                "https://\uFF41dmin.example",
                "https://admin\u3002example",
                "http://localhost",
                "http://LocalHost.:8080",
                "http://127.0.0.1",
                "http://127.255.1.9:8080",
                "http://127.1",
                "http://127.0.1",
                "http://2130706433",
                "http://0x7f000001",
                "http://0x7F.1",
                "http://0177.0.0.1",
                "http://0.0.0.0",
                "http://0",
                "http://[::1]",
                "http://[::1]:8080/",
                "http://[0:0:0:0:0:0:0:1]",
                "http://[::ffff:127.0.0.1]",
                "http://[::]"
            })
    void aUrlThatLeadsToTheServerItselfIsReservedInEverySpelling(String url) {
        assertThat(RESERVED.containHostOf(url)).isTrue();
        assertThat(TenantConfiguration.of(new RealmSettings("one", true, url, "40455", null, null), RESERVED))
                .isInstanceOf(TenantConfiguration.Unusable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://auth.tenant.example",
                "https://auth.admin.example",
                "https://admin.example.org",
                "https://admin-example",
                "https://auth.tenant.example/admin.example",
                "https://auth.tenant.example?admin.example",
                "http://auth.tenant-demo.localhost:8080",
                "http://localhost.localdomain",
                "http://mylocalhost",
                "http://localhost.example",
                "http://127.0.0.1.example",
                "http://127.0.0.example",
                "http://128.0.0.1",
                "http://126.255.255.255",
                "http://1",
                "http://1.2.3.4.5",
                "http://127.0.0.256.1",
                "http://[::2]",
                "http://[2001:db8::1]",
                "http://[localhost]",
                "admin.example",
                "",
                "http://"
            })
    void anyOtherUrlIsNot(String url) {
        assertThat(RESERVED.containHostOf(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin.example", "localhost", "127.0.0.1", "127.9.9.9", "127.1", "0x7f.1"})
    void theHostOfARequestIsComparedTheSameWay(String host) {
        assertThat(RESERVED.contains(new HostName(host))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth.tenant-demo.localhost", "x.admin.example", "10.0.0.1", "127.example"})
    void aTenantsHostIsNotReserved(String host) {
        assertThat(RESERVED.contains(new HostName(host))).isFalse();
    }

    @Test
    void theAdministrationRealmIsNoTenantWhateverItSays() {
        for (String tenantId : new String[] {"40455", "shared", "no id"}) {
            RealmSettings settings =
                    new RealmSettings("master", true, "https://auth.tenant.example", tenantId, "true", "allowed");

            assertThat(TenantConfiguration.of(settings, RESERVED)).isEqualTo(new TenantConfiguration.NotATenant());
        }
    }

    @Test
    void aRealmThatIsNoTenantMayNameTheServersOwnHost() {
        assertThat(TenantConfiguration.of(
                        new RealmSettings("one", true, "https://admin.example", null, null, null), RESERVED))
                .isEqualTo(new TenantConfiguration.NotATenant());
    }

    @Test
    void theReservedHostIsToldBesideTheOtherProblems() {
        RealmSettings settings = new RealmSettings("one", true, "http://[::1]/path", "no id", "maybe", "yes");

        assertThat(TenantConfiguration.of(settings, RESERVED))
                .isInstanceOfSatisfying(
                        TenantConfiguration.Unusable.class,
                        unusable -> assertThat(unusable.problems())
                                .extracting(ConfigurationProblem::attribute)
                                .containsExactly(
                                        RealmSettings.TENANT_ID,
                                        RealmSettings.FRONTEND_URL,
                                        RealmSettings.VERBOSE_ERRORS,
                                        RealmSettings.CLIENT_REGISTRATION,
                                        RealmSettings.FRONTEND_URL));
    }
}
