package digital.webpremios.identity.scope;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.denial.ScopeDenial.ForeignTenant;
import digital.webpremios.identity.denial.ScopeDenial.MalformedScope;
import digital.webpremios.identity.denial.ScopeDenial.NoScopeEnabled;
import digital.webpremios.identity.denial.ScopeDenial.ScopeNotEnabled;
import digital.webpremios.identity.denial.ScopeDenial.TenantNotAllowed;
import digital.webpremios.identity.denial.ScopeDenial.UserScope;
import digital.webpremios.identity.tenant.Tenancy;
import digital.webpremios.identity.tenant.TenantId;
import digital.webpremios.identity.tenant.TenantIds;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract rows M1 to M8, decided without a server. */
final class MachineScopePolicyTest {

    private static final String OWN = "webpremios.campaigns/40455";
    private static final String FOREIGN = "webpremios.campaigns/7";
    private static final String ALL = "webpremios.campaigns/*";
    private static final String READ = "webpremios.backoffice/all.read";
    private static final String WRITE = "webpremios.backoffice/all.write";

    private static MachineScopePolicy tenant40455(String... enabled) {
        MachineClient client = new MachineClient(EnabledScopes.of(Set.copyOf(List.of(enabled))), TenantIds.none());
        return new MachineScopePolicy(new Tenancy.Single(new TenantId(40455)), client);
    }

    private static MachineScopePolicy shared(String tenants, String... enabled) {
        TenantIds ids = TenantIds.parse(tenants).orElseThrow();
        return new MachineScopePolicy(
                new Tenancy.Shared(), new MachineClient(EnabledScopes.of(Set.copyOf(List.of(enabled))), ids));
    }

    private static Decision<String> granted(String scopes) {
        return Decision.allow(scopes);
    }

    private static Decision<ScopeSet> denied(Denial denial) {
        return Decision.deny(denial);
    }

    private static OAuthError errorOf(Decision<ScopeSet> decision) {
        return decision.fold(
                scopes -> {
                    throw new AssertionError("granted: " + scopes);
                },
                Denial::error);
    }

    @Test
    void theRequestOfTheIntegrationGuideIsGranted() {
        assertThat(tenant40455(OWN, READ).decide(OWN).map(ScopeSet::toString)).isEqualTo(granted(OWN));
    }

    @Test
    void severalScopesAreGrantedAsASetWhateverTheBlanks() {
        assertThat(tenant40455(OWN, READ, WRITE)
                        .decide("  " + READ + "  " + OWN + " " + READ + " ")
                        .map(ScopeSet::toString))
                .isEqualTo(granted(READ + " " + OWN));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void withoutAScopeEveryCustomScopeOfTheClientIsGrantedInOneOrder(@Nullable String none) {
        assertThat(tenant40455(WRITE, "openid", "roles", "profile", READ, OWN, ALL, FOREIGN, "not a scope")
                        .decide(none)
                        .map(ScopeSet::toString))
                .isEqualTo(granted(READ + " " + WRITE + " " + OWN));
    }

    @Test
    void withoutAScopeAPartnerGetsOnlyItsConcreteScopes() {
        assertThat(shared("7 40455", ALL, READ, OWN, "webpremios.campaigns/8")
                        .decide(null)
                        .map(ScopeSet::toString))
                .isEqualTo(granted(READ + " " + OWN));
    }

    @Test
    void withoutAScopeAPartnerThatHasNoConcreteScopeGetsNothing() {
        assertThat(shared("7 40455", ALL).decide(null)).isEqualTo(denied(new NoScopeEnabled()));
    }

    @Test
    void withoutAScopeAClientThatHasOnlyUserScopesGetsNothing() {
        assertThat(tenant40455("openid", "offline_access", "web-origins").decide(""))
                .isEqualTo(denied(new NoScopeEnabled()));
    }

    @Test
    void aClientWithoutAnyScopeGetsNothing() {
        assertThat(tenant40455().decide(null)).isEqualTo(denied(new NoScopeEnabled()));
        assertThat(tenant40455().decide(OWN)).isEqualTo(denied(new ScopeNotEnabled(OWN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"webpremios.backoffice/none", "unknown/scope", "unknown", "roles", "a/"})
    void oneScopeThatIsNotEnabledSpoilsTheAllowedOnes(String other) {
        assertThat(tenant40455(OWN, READ).decide(OWN + " " + other)).isEqualTo(denied(new ScopeNotEnabled(other)));
        assertThat(tenant40455(OWN, READ).decide(other + " " + OWN)).isEqualTo(denied(new ScopeNotEnabled(other)));
    }

    /** Contract row M16. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "delegation:*",
                "organization",
                "organization:*",
                "service_account",
                "acr",
                "basic",
                "roles",
                "web-origins"
            })
    void aScopeThatKeycloakAddsByItselfIsNoneOfEveryCustomScope(String scope) {
        assertThat(tenant40455(OWN, scope).decide(null).map(ScopeSet::toString)).isEqualTo(granted(OWN));
        assertThat(shared("40455", OWN, scope).decide("").map(ScopeSet::toString))
                .isEqualTo(granted(OWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles", "web-origins", "address", "a/", "/b"})
    void anEnabledScopeThatIsNoCustomScopeIsNotGranted(String scope) {
        assertThat(tenant40455(OWN, scope).decide(scope)).isEqualTo(denied(new ScopeNotEnabled(scope)));
    }

    @Test
    void anotherTenantsScopeIsRefusedEvenIfSomeoneAssignedIt() {
        assertThat(tenant40455(OWN, FOREIGN).decide(FOREIGN)).isEqualTo(denied(new ForeignTenant("7", "40455")));
        assertThat(tenant40455(OWN, FOREIGN).decide(OWN + " " + FOREIGN))
                .isEqualTo(denied(new ForeignTenant("7", "40455")));
    }

    @Test
    void theSetOfTenantsOpensNoOtherTenantInARealmOfOneTenant() {
        MachineClient client = new MachineClient(
                EnabledScopes.of(Set.of(ALL, FOREIGN)), TenantIds.parse("7").orElseThrow());
        MachineScopePolicy policy = new MachineScopePolicy(new Tenancy.Single(new TenantId(40455)), client);
        assertThat(policy.decide(FOREIGN)).isEqualTo(denied(new ForeignTenant("7", "40455")));
        assertThat(policy.decide(OWN)).isEqualTo(denied(new ScopeNotEnabled(OWN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid", "email", "phone", "profile", "aws.cognito.signin.user.admin", "offline_access"})
    void aScopeOfUserSignInIsRefusedEvenIfEnabled(String scope) {
        assertThat(tenant40455(OWN, scope).decide(scope)).isEqualTo(denied(new UserScope(scope)));
        assertThat(tenant40455(OWN, scope).decide(OWN + " " + scope)).isEqualTo(denied(new UserScope(scope)));
        assertThat(shared("40455", ALL, scope).decide(scope)).isEqualTo(denied(new UserScope(scope)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "../1", "40455/x", "040455", "40455,7", "40455*", "%34", "40455.0", "40455;"})
    void aMalformedTenantPartIsRefusedEvenIfEnabled(String tenantPart) {
        String scope = "webpremios.campaigns/" + tenantPart;
        assertThat(tenant40455(OWN, scope, ALL).decide(scope)).isEqualTo(denied(new MalformedScope(scope)));
        assertThat(shared("40455", scope, ALL).decide(scope)).isEqualTo(denied(new MalformedScope(scope)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u0664\u0660\u0664\u0665\u0665", "\uFF14\uFF10455", "40455\u200B", "40455\n", "40455\u00A0"})
    void digitsOfOtherScriptsAndInvisibleCharactersAreRefused(String tenantPart) {
        String scope = "webpremios.campaigns/" + tenantPart;
        assertThat(errorOf(tenant40455(OWN, scope).decide(scope))).isEqualTo(OAuthError.INVALID_SCOPE);
        assertThat(errorOf(shared("40455", scope, ALL).decide(scope))).isEqualTo(OAuthError.INVALID_SCOPE);
    }

    @ParameterizedTest
    @CsvSource({"webpremios.campaigns/4045 5", "webpremios.campaigns/40455 5", "webpremios.campaigns/ 40455"})
    void aBlankInTheTenantPartIsRefused(String parameter) {
        assertThat(errorOf(tenant40455(OWN).decide(parameter))).isEqualTo(OAuthError.INVALID_SCOPE);
        assertThat(errorOf(shared("4045 40455", ALL).decide(parameter))).isEqualTo(OAuthError.INVALID_SCOPE);
    }

    @ParameterizedTest
    @ValueSource(ints = {19, 200, 234, 300})
    void aTenantPartThatIsTooLongIsRefusedAndToldInShort(int length) {
        String scope = "webpremios.campaigns/" + "1".repeat(length);
        Decision<ScopeSet> decision = tenant40455(OWN, scope).decide(scope);
        assertThat(errorOf(decision)).isEqualTo(OAuthError.INVALID_SCOPE);
        assertThat(decision.<String>fold(ScopeSet::toString, Denial::explanation))
                .hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown/", "unknown-"})
    void aLongScopeThatIsNotEnabledIsToldInShort(String start) {
        Decision<ScopeSet> decision = tenant40455(OWN).decide(start + "x".repeat(240));
        assertThat(decision.<String>fold(ScopeSet::toString, Denial::explanation))
                .hasSizeLessThan(120);
    }

    @Test
    void writeDoesNotImplyReadNorReadWrite() {
        assertThat(tenant40455(WRITE).decide(WRITE).map(ScopeSet::toString)).isEqualTo(granted(WRITE));
        assertThat(tenant40455(WRITE).decide(READ)).isEqualTo(denied(new ScopeNotEnabled(READ)));
        assertThat(tenant40455(READ).decide(WRITE)).isEqualTo(denied(new ScopeNotEnabled(WRITE)));
        assertThat(tenant40455(READ, WRITE).decide(WRITE).map(ScopeSet::toString))
                .isEqualTo(granted(WRITE));
    }

    @Test
    void moreThanFiftyDifferentScopesAreRefused() {
        StringBuilder fiftyOne = new StringBuilder(OWN);
        for (int i = 0; i < 50; i++) {
            fiftyOne.append(" a/").append(i);
        }
        assertThat(errorOf(tenant40455(OWN).decide(fiftyOne.toString()))).isEqualTo(OAuthError.INVALID_SCOPE);
    }

    @Test
    void aPartnerGetsTheScopeOfAnyTenantInItsSet() {
        assertThat(shared("7 40455", ALL).decide(OWN + " " + FOREIGN).map(ScopeSet::toString))
                .isEqualTo(granted(OWN + " " + FOREIGN));
    }

    @Test
    void aPartnerGetsNoScopeOfATenantOutsideItsSet() {
        assertThat(shared("7", ALL).decide(OWN)).isEqualTo(denied(new TenantNotAllowed("40455")));
        assertThat(shared("7", ALL, OWN).decide(OWN)).isEqualTo(denied(new TenantNotAllowed("40455")));
        assertThat(shared("7", ALL).decide(FOREIGN + " " + OWN)).isEqualTo(denied(new TenantNotAllowed("40455")));
        assertThat(shared("", ALL).decide(FOREIGN)).isEqualTo(denied(new TenantNotAllowed("7")));
    }

    @Test
    void aPartnerWithoutTheScopeForAllNeedsTheConcreteOne() {
        assertThat(shared("7 40455", OWN).decide(OWN).map(ScopeSet::toString)).isEqualTo(granted(OWN));
        assertThat(shared("7 40455", OWN).decide(FOREIGN)).isEqualTo(denied(new ScopeNotEnabled(FOREIGN)));
    }

    @Test
    void theScopeForAllCampaignsOpensNoOtherResourceServer() {
        assertThat(shared("7 40455", ALL).decide(READ)).isEqualTo(denied(new ScopeNotEnabled(READ)));
    }
}
