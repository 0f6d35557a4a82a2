package digital.webpremios.identity.scope;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.denial.ScopeDenial.ForeignTenant;
import digital.webpremios.identity.denial.ScopeDenial.MalformedScope;
import digital.webpremios.identity.denial.ScopeDenial.TenantNotAllowed;
import digital.webpremios.identity.tenant.Tenancy;
import digital.webpremios.identity.tenant.TenantId;
import digital.webpremios.identity.tenant.TenantIds;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract row M5. */
final class CampaignScopePolicyTest {

    private static final CampaignScopePolicy OF_40455 =
            new CampaignScopePolicy(new Tenancy.Single(new TenantId(40455)), TenantIds.none());
    private static final CampaignScopePolicy SHARED = new CampaignScopePolicy(
            new Tenancy.Shared(), TenantIds.parse("40455 70750").orElseThrow());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "openid",
                "openid email  profile",
                "webpremios.backoffice/all.read",
                "webpremios.campaigns/40455",
                "openid webpremios.campaigns/40455 email",
                "webpremios.campaignsX/70750",
                "mal\"formed"
            })
    void whatIsNoCampaignAndTheRealmsOwnCampaignAreGranted(String scopes) {
        assertThat(OF_40455.refusal(scopes)).isEmpty();
        assertThat(SHARED.refusal(scopes)).isEmpty();
    }

    @Test
    void noScopeIsNothingToRefuse() {
        assertThat(OF_40455.refusal((String) null)).isEmpty();
    }

    @Test
    void anotherTenantsCampaignIsRefusedWhereverItStands() {
        assertThat(OF_40455.refusal("webpremios.campaigns/70750")).contains(new ForeignTenant("70750", "40455"));
        assertThat(OF_40455.refusal("openid webpremios.campaigns/40455 webpremios.campaigns/1"))
                .contains(new ForeignTenant("1", "40455"));
        assertThat(OF_40455.refusal(new ScopeToken("webpremios.campaigns/70750")))
                .contains(new ForeignTenant("70750", "40455"));
    }

    @Test
    void theTenantsOfTheClientCountInASharedRealmOnly() {
        CampaignScopePolicy generous = new CampaignScopePolicy(
                new Tenancy.Single(new TenantId(40455)),
                TenantIds.parse("70750").orElseThrow());

        assertThat(generous.refusal("webpremios.campaigns/70750")).contains(new ForeignTenant("70750", "40455"));
        assertThat(SHARED.refusal("webpremios.campaigns/70750 webpremios.campaigns/40455"))
                .isEmpty();
        assertThat(SHARED.refusal("webpremios.campaigns/1")).contains(new TenantNotAllowed("1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "webpremios.campaigns/",
                "webpremios.campaigns/*",
                "webpremios.campaigns/040455",
                "webpremios.campaigns/40455/x",
                "webpremios.campaigns/../1",
                "webpremios.campaigns/\u0664",
                "webpremios.campaigns/40455\"",
                "webpremios.campaigns/40455\t70750"
            })
    void aMalformedCampaignIsRefusedEverywhere(String scope) {
        assertThat(OF_40455.refusal("openid " + scope)).get().isInstanceOf(MalformedScope.class);
        assertThat(SHARED.refusal("openid " + scope)).get().isInstanceOf(MalformedScope.class);
    }

    @Provide
    Arbitrary<List<String>> scopes() {
        return Arbitraries.of(
                        "openid",
                        "email",
                        "webpremios.campaigns/40455",
                        "webpremios.campaigns/70750",
                        "webpremios.campaigns/1",
                        "webpremios.campaigns/*",
                        "webpremios.campaigns/x")
                .list()
                .ofMaxSize(6);
    }

    @Property
    void whatPassesNamesNoCampaignButTheRealmsOwn(@ForAll("scopes") List<String> scopes) {
        boolean foreign = scopes.stream()
                .anyMatch(scope -> scope.startsWith("webpremios.campaigns/") && !scope.endsWith("/40455"));

        assertThat(OF_40455.refusal(String.join(" ", scopes)).isPresent()).isEqualTo(foreign);
    }
}
