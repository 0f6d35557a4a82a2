package digital.webpremios.identity.scope;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.tenant.TenantId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CampaignScopeTest {

    private static final String PREFIX = "webpremios.campaigns/";

    @Test
    void theScopeOfTheIntegrationGuideNamesItsTenant() {
        assertThat(CampaignScope.parse(new ScopeToken("webpremios.campaigns/40455")))
                .contains(new CampaignScope(new TenantId(40455)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "*", "4045*", "../1", "40455/x", "40455/", "/40455", "040455", "0", "-1", "40455,1", "x"})
    void aMalformedTenantPartIsNoCampaignScopeButStaysInTheirNameSpace(String tenantPart) {
        ScopeToken token = new ScopeToken(PREFIX + tenantPart);
        assertThat(CampaignScope.parse(token)).isEmpty();
        assertThat(CampaignScope.claims(token)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openid",
                "40455",
                "/40455",
                "webpremios.campaigns",
                "webpremios.campaigns40455",
                "Webpremios.campaigns/40455",
                "xwebpremios.campaigns/40455",
                "webpremios-campaigns/40455",
                "webpremios.backoffice/40455"
            })
    void anotherResourceServerIsNoCampaignScope(String text) {
        ScopeToken token = new ScopeToken(text);
        assertThat(CampaignScope.parse(token)).isEmpty();
        assertThat(CampaignScope.claims(token)).isFalse();
    }

    @Test
    void theScopeForAllTenantsIsNoTenantsScope() {
        assertThat(CampaignScope.ALL).isEqualTo("webpremios.campaigns/*");
        assertThat(CampaignScope.parse(new ScopeToken(CampaignScope.ALL))).isEmpty();
    }

    @Property
    void whatIsPrintedParsesBack(@ForAll @LongRange(min = 1, max = 999_999_999_999_999_999L) long id) {
        CampaignScope scope = new CampaignScope(new TenantId(id));
        assertThat(scope).hasToString(PREFIX + id);
        assertThat(CampaignScope.parse(new ScopeToken(scope.toString()))).contains(scope);
    }

    @Property
    void aTenantPartParsesOnlyIfItIsATenantId(
            @ForAll @StringLength(max = 30) @CharRange(from = '*', to = ':') String tenantPart) {
        assertThat(CampaignScope.parse(new ScopeToken(PREFIX + tenantPart)).map(CampaignScope::tenantId))
                .isEqualTo(TenantId.parse(tenantPart));
    }
}
