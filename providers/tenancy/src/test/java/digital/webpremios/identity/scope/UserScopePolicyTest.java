package digital.webpremios.identity.scope;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.ScopeDenial.ForeignTenant;
import digital.webpremios.identity.denial.ScopeDenial.MalformedScope;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UserScopePolicyTest {

    private static String decided(String tenancy, List<String> optional, @Nullable String parameter) {
        return policy(tenancy, optional).decide(parameter).fold(ScopeSet::toString, denial -> denial.reason());
    }

    private static UserScopePolicy policy(String tenancy, List<String> optional) {
        return new UserScopePolicy(Tenancy.parse(tenancy).orElseThrow(), optional);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void whereNoScopeIsNamedTheClientsAreAskedFor(@Nullable String parameter) {
        assertThat(decided("40455", List.of("profile", "webpremios.campaigns/40455", "email"), parameter))
                .isEqualTo("openid email profile webpremios.campaigns/40455");
    }

    @Test
    void unaskedNobodyGetsAnOfflineSessionAForeignTenantOrAllOfThem() {
        List<String> optional =
                List.of("offline_access", "webpremios.campaigns/70750", "webpremios.campaigns/*", "not a scope");

        assertThat(decided("40455", optional, null)).isEqualTo("openid");
    }

    @Test
    void inASharedRealmTheCampaignsAreTheClients() {
        assertThat(decided("shared", List.of("webpremios.campaigns/70750", "webpremios.campaigns/*"), null))
                .isEqualTo("openid webpremios.campaigns/70750");
        assertThat(decided("shared", List.of(), "webpremios.campaigns/70750")).isEqualTo("webpremios.campaigns/70750");
    }

    @Test
    void whatIsNamedIsLeftToKeycloak() {
        assertThat(decided("40455", List.of(), "x/unknown offline_access")).isEqualTo("x/unknown offline_access");
        assertThat(decided("40455", List.of(), "webpremios.campaigns/40455 email"))
                .isEqualTo("webpremios.campaigns/40455 email");
    }

    @Test
    void theScopeOfAnotherTenantIsRefusedEvenIfItIsTheClients() {
        assertThat(policy("40455", List.of("webpremios.campaigns/70750")).decide("openid webpremios.campaigns/70750"))
                .isEqualTo(Decision.deny(new ForeignTenant("70750", "40455")));
    }

    @Test
    void allTenantsAtOnceIsNoScope() {
        for (String tenancy : List.of("40455", "shared")) {
            assertThat(policy(tenancy, List.of()).decide("webpremios.campaigns/*"))
                    .isEqualTo(Decision.deny(new MalformedScope("webpremios.campaigns/*")));
        }
    }
}
