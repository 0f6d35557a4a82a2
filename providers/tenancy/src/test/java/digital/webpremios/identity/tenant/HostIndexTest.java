package digital.webpremios.identity.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

final class HostIndexTest {

    private static final HostName HOST = new HostName("auth.tenant.example");

    private static HostClaim tenant(String realm, boolean enabled) {
        return new HostClaim("id-" + realm, realm, enabled, true, HOST);
    }

    private static HostClaim stock(String realm, boolean enabled) {
        return new HostClaim("id-" + realm, realm, enabled, false, HOST);
    }

    private static HostOwner owner(HostClaim... claims) {
        return HostIndex.of(List.of(claims)).ownerOf(HOST);
    }

    @Provide
    Arbitrary<List<HostClaim>> claims() {
        Arbitrary<HostName> hosts =
                Arbitraries.of("a.example", "b.example", "c.example").map(HostName::new);
        Arbitrary<String> realms = Arbitraries.strings().alpha().ofLength(4);
        Arbitrary<Boolean> flags = Arbitraries.of(true, false);
        return Combinators.combine(realms, flags, flags, hosts)
                .as((realm, enabled, tenant, host) -> new HostClaim("id-" + realm, realm, enabled, tenant, host))
                .list()
                .uniqueElements(HostClaim::realm)
                .ofMaxSize(8);
    }

    @Test
    void aHostThatNobodyClaimsIsNobodys() {
        assertThat(owner()).isEqualTo(new HostOwner.Nobody());
        assertThat(HostIndex.of(List.of(tenant("one", true))).ownerOf(new HostName("other.example")))
                .isEqualTo(new HostOwner.Nobody());
    }

    @Test
    void aHostThatOneTenantClaimsIsThatTenants() {
        assertThat(owner(tenant("one", true))).isEqualTo(new HostOwner.OneTenant(tenant("one", true)));
    }

    @Test
    void aDisabledTenantKeepsItsHost() {
        assertThat(owner(tenant("one", false))).isEqualTo(new HostOwner.OneTenant(tenant("one", false)));
    }

    @Test
    void twoEnabledTenantsContestTheHostAndBothAreNamed() {
        assertThat(owner(tenant("two", true), tenant("one", true)))
                .isEqualTo(new HostOwner.Contested(HOST, List.of("one", "two")));
    }

    @Test
    void anEnabledTenantGoesBeforeADisabledOne() {
        assertThat(owner(tenant("old", false), tenant("new", true), tenant("older", false)))
                .isEqualTo(new HostOwner.OneTenant(tenant("new", true)));
    }

    @Test
    void twoDisabledTenantsContestTheHost() {
        assertThat(owner(tenant("b", false), tenant("a", false)))
                .isEqualTo(new HostOwner.Contested(HOST, List.of("a", "b")));
    }

    @Test
    void aTenantDoesNotGetAHostThatAnEnabledStockRealmClaimsToo() {
        assertThat(owner(tenant("one", true), stock("stock", true)))
                .isEqualTo(new HostOwner.Contested(HOST, List.of("one", "stock")));
    }

    @Test
    void stockRealmsMayShareAHost() {
        assertThat(owner(stock("a", true), stock("b", true))).isEqualTo(new HostOwner.Nobody());
        assertThat(owner(stock("a", true))).isEqualTo(new HostOwner.Nobody());
    }

    @Test
    void tenThousandTenantsEachFindTheirOwnHost() {
        List<HostClaim> claims = manyClaims();
        HostIndex index = HostIndex.of(claims);
        assertThat(claims)
                .allSatisfy(claim -> assertThat(index.ownerOf(claim.host())).isEqualTo(new HostOwner.OneTenant(claim)));
    }

    /** What is allocated while it is built is more than what it keeps, and does not depend on the collector. */
    @Test
    @EnabledIf("countsAllocations")
    void tenThousandHostsTakeLessThanTwentyMegabytes() {
        long before = allocated();
        HostIndex index = HostIndex.of(manyClaims());
        long bytes = allocated() - before;

        assertThat(index.ownerOf(HOST)).isEqualTo(new HostOwner.Nobody());
        System.out.println("Bytes allocated for an index of 10,000 hosts: " + bytes);
        assertThat(bytes).isLessThan(20_000_000);
    }

    @Property
    void anIndexOfWhichSomeRealmsWereReadAgainIsTheOneThatIsReadAnew(
            @ForAll("claims") List<HostClaim> before, @ForAll("claims") List<HostClaim> after) {
        Set<String> read = new HashSet<>();
        before.forEach(claim -> read.add(claim.realmId()));
        after.forEach(claim -> read.add(claim.realmId()));
        HostIndex updated = HostIndex.of(before).with(read, after);
        HostIndex anew = HostIndex.of(after);

        assertThat(Stream.concat(before.stream(), after.stream()))
                .allSatisfy(claim -> assertThat(updated.ownerOf(claim.host())).isEqualTo(anew.ownerOf(claim.host())));
    }

    @Property
    void realmsThatWereNotReadAgainKeepTheirClaims(
            @ForAll("claims") List<HostClaim> claims, @ForAll @IntRange(max = 8) int changed) {
        List<HostClaim> kept = claims.stream().skip(changed).toList();
        List<String> removed =
                claims.stream().limit(changed).map(HostClaim::realmId).toList();
        HostIndex updated = HostIndex.of(claims).with(removed, List.of());
        HostIndex anew = HostIndex.of(kept);

        assertThat(claims)
                .allSatisfy(claim -> assertThat(updated.ownerOf(claim.host())).isEqualTo(anew.ownerOf(claim.host())));
    }

    @Property
    void theOrderOfTheClaimsDoesNotMatter(@ForAll("claims") List<HostClaim> claims) {
        List<HostClaim> reversed = new ArrayList<>(claims);
        Collections.reverse(reversed);
        assertThat(claims)
                .allSatisfy(claim -> assertThat(HostIndex.of(reversed).ownerOf(claim.host()))
                        .isEqualTo(HostIndex.of(claims).ownerOf(claim.host())));
    }

    @Property
    void anOwnerIsATenantThatClaimsThisVeryHost(@ForAll("claims") List<HostClaim> claims) {
        HostIndex index = HostIndex.of(claims);
        for (HostClaim claim : claims) {
            if (index.ownerOf(claim.host()) instanceof HostOwner.OneTenant owner) {
                assertThat(claims).contains(owner.claim());
                assertThat(owner.claim().host()).isEqualTo(claim.host());
                assertThat(owner.claim().tenant()).isTrue();
            }
        }
    }

    @Property
    void aHostOfTwoEnabledTenantsIsServedForNeither(@ForAll("claims") List<HostClaim> claims) {
        HostIndex index = HostIndex.of(claims);
        for (HostClaim claim : claims) {
            List<String> enabled = claims.stream()
                    .filter(other -> other.host().equals(claim.host()) && other.enabled() && other.tenant())
                    .map(HostClaim::realm)
                    .toList();
            if (enabled.size() > 1) {
                assertThat(index.ownerOf(claim.host()))
                        .isInstanceOfSatisfying(
                                HostOwner.Contested.class,
                                contested -> assertThat(contested.realms())
                                        .isSorted()
                                        .containsAll(enabled));
            }
        }
    }

    private static List<HostClaim> manyClaims() {
        return IntStream.range(0, 10_000)
                .mapToObj(i -> new HostClaim(
                        new UUID(i, i).toString(), "realm" + i, true, true, new HostName("auth.t" + i + ".example")))
                .toList();
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    static boolean countsAllocations() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                && threads.isThreadAllocatedMemorySupported();
    }
}
