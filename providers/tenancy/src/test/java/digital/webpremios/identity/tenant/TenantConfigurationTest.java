package digital.webpremios.identity.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TenantConfigurationTest {

    private static final String URL = "https://auth.tenant.example";

    private static TenantConfiguration of(@Nullable String url, @Nullable String tenantId, @Nullable String verbose) {
        return TenantConfiguration.of(new RealmSettings("one", true, url, tenantId, verbose, null));
    }

    private static List<String> attributesAtFault(TenantConfiguration configuration) {
        return configuration instanceof TenantConfiguration.Unusable unusable
                ? unusable.problems().stream()
                        .map(ConfigurationProblem::attribute)
                        .toList()
                : List.of();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.strings(),
                        Arbitraries.of(URL, "http://b", "true", "false", "shared", "40455", "", " "))
                .injectNull(0.1);
    }

    @Test
    void aRealmWithTenantIdAndUrlIsATenantWithTerseErrors() {
        assertThat(of(URL, "40455", null).asTenant())
                .contains(new Tenant(
                        "one",
                        true,
                        new FrontendUrl(URL, new HostName("auth.tenant.example")),
                        new Tenancy.Single(new TenantId(40455)),
                        false,
                        false));
    }

    @Test
    void aDisabledRealmStaysADisabledTenant() {
        assertThat(TenantConfiguration.of(new RealmSettings("one", false, URL, "shared", "true", "allowed"))
                        .asTenant())
                .contains(new Tenant(
                        "one",
                        false,
                        new FrontendUrl(URL, new HostName("auth.tenant.example")),
                        new Tenancy.Shared(),
                        true,
                        true));
    }

    @Test
    void onlyTheWordTrueSwitchesVerboseErrorsOn() {
        assertThat(of(URL, "1", "true").asTenant()).get().matches(Tenant::verboseErrors);
        assertThat(of(URL, "1", "false").asTenant()).get().matches(tenant -> !tenant.verboseErrors());
    }

    @Test
    void aRealmWithoutTenantIdIsNoTenantWhateverElseItSays() {
        assertThat(of(URL, null, "nonsense")).isEqualTo(new TenantConfiguration.NotATenant());
        assertThat(of(null, null, null).asTenant()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "040455", "40455 ", "Shared", "x", "1000000000000000000"})
    void aMalformedTenantIdIsAProblemAndNotAStockRealm(String tenantId) {
        String expected = "1 to 18 digits without a leading zero, or 'shared'";
        assertThat(of(URL, tenantId, null))
                .isEqualTo(new TenantConfiguration.Unusable(
                        List.of(new ConfigurationProblem("one", "webpremios.tenant-id", tenantId, expected))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "auth.tenant.example", "https://auth.tenant.example/auth", "ftp://a", "https://[::1]"})
    void aUrlThatIsNoRootOfAHostIsAProblem(String url) {
        String expected = "the root of an http or https host, such as 'https://auth.tenant.example'";
        assertThat(of(url, "1", null))
                .isEqualTo(new TenantConfiguration.Unusable(
                        List.of(new ConfigurationProblem("one", "frontendUrl", url, expected))));
    }

    @Test
    void aTenantWithoutAUrlIsAProblem() {
        assertThat(attributesAtFault(of(null, "1", null))).containsExactly("frontendUrl");
        assertThat(of(null, "1", null)).hasToString(of("", "1", null).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TRUE", "yes", "1", " true"})
    void verboseErrorsAreTrueOrFalseAndNothingElse(String verbose) {
        assertThat(of(URL, "1", verbose))
                .isEqualTo(new TenantConfiguration.Unusable(List.of(
                        new ConfigurationProblem("one", "webpremios.verbose-errors", verbose, "'true' or 'false'"))));
    }

    @Test
    void allProblemsAreToldAtOnce() {
        TenantConfiguration configuration = of("nowhere", "nobody", "perhaps");
        assertThat(attributesAtFault(configuration))
                .containsExactly("webpremios.tenant-id", "frontendUrl", "webpremios.verbose-errors");
        assertThat(configuration.asTenant()).isEmpty();
    }

    @Test
    void theProblemsToldDoNotChangeAfterwards() {
        TenantConfiguration.Unusable unusable = (TenantConfiguration.Unusable) of(null, "x", null);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> unusable.problems().clear());
    }

    @Property
    void aRealmIsServedExactlyIfAllItsSettingsAreRight(
            @ForAll("texts") @Nullable String url,
            @ForAll("texts") @Nullable String tenantId,
            @ForAll("texts") @Nullable String verbose) {
        TenantConfiguration configuration = of(url, tenantId, verbose);
        boolean right = url != null
                && FrontendUrl.parse(url).isPresent()
                && tenantId != null
                && Tenancy.parse(tenantId).isPresent()
                && (verbose == null || List.of("true", "false").contains(verbose));
        assertThat(configuration.asTenant().isPresent()).isEqualTo(right);
        assertThat(configuration instanceof TenantConfiguration.NotATenant).isEqualTo(tenantId == null);
        assertThat(attributesAtFault(configuration)).hasSizeBetween(right || tenantId == null ? 0 : 1, 3);
    }
}
