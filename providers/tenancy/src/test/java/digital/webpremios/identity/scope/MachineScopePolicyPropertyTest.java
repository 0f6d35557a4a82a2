package digital.webpremios.identity.scope;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.OAuthError;
import digital.webpremios.identity.tenant.Tenancy;
import digital.webpremios.identity.tenant.TenantId;
import digital.webpremios.identity.tenant.TenantIds;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class MachineScopePolicyPropertyTest {

    private static final String PREFIX = "webpremios.campaigns/";
    private static final TenantId OWN = new TenantId(1);

    @Provide
    Arbitrary<String> scopes() {
        return Arbitraries.of(
                PREFIX + "1",
                PREFIX + "2",
                PREFIX + "3",
                PREFIX + "*",
                PREFIX + "01",
                PREFIX,
                "webpremios.backoffice/all.read",
                "webpremios.backoffice/all.write",
                "other/scope",
                "openid",
                "offline_access",
                "roles",
                "mal\"formed");
    }

    @Provide
    Arbitrary<List<String>> asked() {
        return scopes().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<MachineClient> clients() {
        Arbitrary<TenantIds> tenants = Arbitraries.of(1, 2, 3)
                .set()
                .map(ids -> ids.stream().map(String::valueOf).collect(joining(" ")))
                .map(text -> TenantIds.parse(text).orElseThrow());
        return Combinators.combine(scopes().set().map(EnabledScopes::of), tenants)
                .as(MachineClient::new);
    }

    @Provide
    Arbitrary<Tenancy> tenancies() {
        return Arbitraries.of(new Tenancy.Single(OWN), new Tenancy.Shared());
    }

    /** The names granted, or nothing where the policy denies. */
    private static Optional<Set<String>> grant(Tenancy tenancy, MachineClient client, String parameter) {
        return new MachineScopePolicy(tenancy, client)
                .decide(parameter)
                .fold(
                        scopes -> Optional.of(
                                scopes.tokens().stream().map(ScopeToken::value).collect(toSet())),
                        denial -> Optional.empty());
    }

    private static Set<String> campaigns(Set<String> granted) {
        return granted.stream().filter(name -> name.startsWith(PREFIX)).collect(toSet());
    }

    @Property
    void aGrantIsAllThatWasAskedOrNothing(
            @ForAll("tenancies") Tenancy tenancy,
            @ForAll("clients") MachineClient client,
            @ForAll("asked") List<String> asked) {
        grant(tenancy, client, String.join(" ", asked))
                .ifPresent(granted -> assertThat(granted).isEqualTo(Set.copyOf(asked)));
    }

    @Property
    void aGrantOfSeveralIsTheGrantOfEach(
            @ForAll("tenancies") Tenancy tenancy,
            @ForAll("clients") MachineClient client,
            @ForAll("asked") List<String> asked) {
        boolean each =
                asked.stream().allMatch(scope -> grant(tenancy, client, scope).isPresent());
        assertThat(grant(tenancy, client, String.join(" ", asked)).isPresent()).isEqualTo(each);
    }

    @Property
    void aRealmOfOneTenantNeverGrantsAnotherTenantsScope(
            @ForAll("clients") MachineClient client, @ForAll("asked") List<String> asked) {
        Tenancy tenancy = new Tenancy.Single(OWN);
        for (String parameter : List.of("", String.join(" ", asked))) {
            grant(tenancy, client, parameter)
                    .ifPresent(granted -> assertThat(campaigns(granted)).isSubsetOf(PREFIX + "1"));
        }
    }

    @Property
    void aSharedRealmNeverGrantsTheScopeOfATenantOutsideTheClientsSet(
            @ForAll("clients") MachineClient client, @ForAll("asked") List<String> asked) {
        for (String parameter : List.of("", String.join(" ", asked))) {
            grant(new Tenancy.Shared(), client, parameter)
                    .ifPresent(granted -> assertThat(campaigns(granted))
                            .allSatisfy(name -> assertThat(TenantId.parse(name.substring(PREFIX.length())))
                                    .get()
                                    .matches(client.tenants()::contains)));
        }
    }

    @Property
    void whatIsGrantedIsEnabledOrCoveredByTheScopeForAllTenants(
            @ForAll("tenancies") Tenancy tenancy,
            @ForAll("clients") MachineClient client,
            @ForAll("asked") List<String> asked) {
        boolean covered = tenancy instanceof Tenancy.Shared && client.has(PREFIX + "*");
        grant(tenancy, client, String.join(" ", asked))
                .ifPresent(granted ->
                        assertThat(granted).allMatch(name -> client.has(name) || (covered && name.startsWith(PREFIX))));
    }

    @Property
    void neitherAUserScopeNorTheScopeForAllTenantsIsEverGranted(
            @ForAll("tenancies") Tenancy tenancy,
            @ForAll("clients") MachineClient client,
            @ForAll("asked") List<String> asked) {
        for (String parameter : List.of("", String.join(" ", asked))) {
            grant(tenancy, client, parameter)
                    .ifPresent(granted -> assertThat(granted)
                            .doesNotContain("openid", "offline_access", "roles", PREFIX + "*", PREFIX, PREFIX + "01"));
        }
    }

    @Property
    void theDefaultGrantIsWhatTheClientCouldHaveAskedFor(
            @ForAll("tenancies") Tenancy tenancy, @ForAll("clients") MachineClient client) {
        Set<String> grantable = client.enabledScopes().names().stream()
                .filter(name -> grant(tenancy, client, name).isPresent())
                .collect(toSet());
        assertThat(grant(tenancy, client, ""))
                .isEqualTo(grantable.isEmpty() ? Optional.empty() : Optional.of(grantable));
    }

    @Property
    void arbitraryTextIsRefusedAsAnInvalidScope(
            @ForAll("tenancies") Tenancy tenancy, @ForAll("clients") MachineClient client, @ForAll String text) {
        OAuthError outcome = new MachineScopePolicy(tenancy, client)
                .decide("zz/" + text)
                .fold(scopes -> OAuthError.SERVER_ERROR, Denial::error);
        assertThat(outcome).isEqualTo(OAuthError.INVALID_SCOPE);
    }
}
