package digital.webpremios.identity.keycloak.directory.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digital.webpremios.identity.tenant.HostClaim;
import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.HostOwner;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class HostIndexCacheTest {

    private static final HostName KNOWN = new HostName("auth.known.example");
    private static final HostName OTHER = new HostName("auth.other.example");

    private final List<HostClaim> stored = new ArrayList<>(List.of(claim("known", KNOWN)));
    private long now = 1_000_000_000_000L;
    private int reads;
    private final List<List<String>> readRealms = new ArrayList<>();
    private @Nullable RuntimeException broken;

    private final HostIndexCache cache = new HostIndexCache(
            source(this::read),
            Runnable::run,
            () -> now,
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofMinutes(10));

    @Test
    void aKnownHostIsReadOnce() {
        for (int i = 0; i < 1000; i++) {
            assertThat(cache.ownerOf(KNOWN)).isInstanceOf(HostOwner.OneTenant.class);
        }

        assertThat(reads).isEqualTo(1);
    }

    @Test
    void howeverManyUnknownHostsAreTriedTheyCostOneReadAnInterval() {
        IntStream.range(0, 5000)
                .forEach(i -> assertThat(cache.ownerOf(new HostName("h" + i + ".example")))
                        .isInstanceOf(HostOwner.Nobody.class));
        assertThat(reads).isEqualTo(1);

        now += Duration.ofSeconds(1).toNanos();
        IntStream.range(0, 5000).forEach(i -> cache.ownerOf(new HostName("h" + i + ".example")));
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void aHostAddedElsewhereIsFoundAfterTheInterval() {
        cache.ownerOf(OTHER);
        stored.add(claim("other", OTHER));

        assertThat(cache.ownerOf(OTHER)).isInstanceOf(HostOwner.Nobody.class);
        now += Duration.ofSeconds(1).toNanos();
        assertThat(cache.ownerOf(OTHER)).isInstanceOf(HostOwner.OneTenant.class);
    }

    @Test
    void aHostAddedHereIsFoundAtOnce() {
        cache.ownerOf(OTHER);
        stored.add(claim("other", OTHER));
        cache.changed("id-of-other");

        assertThat(cache.ownerOf(OTHER)).isInstanceOf(HostOwner.OneTenant.class);
        assertThat(reads).isEqualTo(1);
        assertThat(readRealms).containsExactly(List.of("id-of-other"));
    }

    @Test
    void aHostIsContestedAsSoonAsTheSecondRealmIsKnownAndFreeAsSoonAsItIsGone() {
        cache.ownerOf(KNOWN);
        stored.add(claim("impostor", KNOWN));
        cache.changed("id-of-impostor");

        assertThat(cache.ownerOf(KNOWN)).isInstanceOf(HostOwner.Contested.class);

        stored.clear();
        cache.changed("id-of-known");
        cache.changed("id-of-impostor");

        assertThat(cache.ownerOf(KNOWN)).isInstanceOf(HostOwner.Nobody.class);
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void whenManyRealmsHaveChangedAllAreReadAtOnce() {
        cache.ownerOf(KNOWN);
        List<Runnable> later = new ArrayList<>();
        HostIndexCache waiting = cacheWith(later::add);
        waiting.ownerOf(KNOWN);
        IntStream.range(0, 1000).forEach(i -> waiting.changed("id" + i));
        stored.add(claim("other", OTHER));

        assertThat(waiting.ownerOf(OTHER)).isInstanceOf(HostOwner.OneTenant.class);
        later.forEach(Runnable::run);

        assertThat(reads).isEqualTo(3);
        assertThat(readRealms).isEmpty();
    }

    @Test
    void noRequestWaitsForAnIndexThatIsReadBecauseOfItsAge() {
        List<Runnable> later = new ArrayList<>();
        HostIndexCache waiting = cacheWith(later::add);
        waiting.ownerOf(KNOWN);
        stored.add(claim("impostor", KNOWN));
        now += Duration.ofSeconds(60).toNanos();

        for (int i = 0; i < 100; i++) {
            assertThat(waiting.ownerOf(KNOWN)).isInstanceOf(HostOwner.OneTenant.class);
            assertThat(waiting.ownerOf(OTHER)).isInstanceOf(HostOwner.Nobody.class);
        }
        assertThat(reads).isEqualTo(1);
        assertThat(later).hasSize(1);

        later.forEach(Runnable::run);

        assertThat(waiting.ownerOf(KNOWN)).isInstanceOf(HostOwner.Contested.class);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void anIndexThatNobodyHasReadForTwiceItsAgeIsNotUsed() {
        HostIndexCache idle = cacheWith(task -> {});
        idle.ownerOf(KNOWN);
        stored.add(claim("impostor", KNOWN));

        now += Duration.ofMinutes(2).toNanos();

        assertThat(idle.ownerOf(KNOWN)).isInstanceOf(HostOwner.Contested.class);
    }

    @Test
    void whoAsksForAnIndexReadFromNowOnGetsIt() {
        cache.ownerOf(KNOWN);
        stored.add(claim("impostor", KNOWN));

        assertThat(cache.ownerReadAgain(KNOWN)).isInstanceOf(HostOwner.Contested.class);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void theIndexIsReadAgainWhenAnAdministratorClearsTheCache() {
        cache.ownerOf(KNOWN);
        stored.add(claim("impostor", KNOWN));

        cache.readAllSoon();

        assertThat(cache.ownerOf(KNOWN)).isInstanceOf(HostOwner.Contested.class);
    }

    @Test
    void unknownHostsTakeATwentiethOfTheTimeAtMostHoweverLongReadingTakes() {
        HostIndexCache slow = new HostIndexCache(
                source(() -> {
                    now += Duration.ofMillis(500).toNanos();
                    return read();
                }),
                Runnable::run,
                () -> now,
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                Duration.ofMinutes(10));
        slow.load();

        for (int i = 0; i < 100; i++) {
            slow.ownerOf(OTHER);
            now += Duration.ofMillis(100).toNanos();
        }

        assertThat(reads).isEqualTo(2);
    }

    @Test
    void aHostThatIsContestedElsewhereIsNoticedAtTheMaximumAge() {
        cache.ownerOf(KNOWN);
        stored.add(claim("impostor", KNOWN));

        now += Duration.ofSeconds(59).toNanos();
        assertThat(cache.ownerOf(KNOWN)).isInstanceOf(HostOwner.OneTenant.class);
        now += Duration.ofSeconds(1).toNanos();
        assertThat(cache.ownerOf(KNOWN)).isInstanceOf(HostOwner.Contested.class);
    }

    @Test
    void aReadThatFailsIsNotTakenForAnEmptyIndex() {
        broken = outage();
        assertThatThrownBy(() -> cache.ownerOf(KNOWN)).isInstanceOf(IllegalStateException.class);
        broken = null;

        now += Duration.ofSeconds(1).toNanos();
        assertThat(cache.ownerOf(KNOWN)).isInstanceOf(HostOwner.OneTenant.class);
    }

    @Test
    void whoComesRightAfterAReadThatFailedIsToldTheCauseAndDoesNotWaitForAnother() {
        broken = outage();
        assertThatThrownBy(() -> cache.ownerOf(KNOWN)).hasStackTraceContaining("no database");

        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> cache.ownerOf(KNOWN)).hasStackTraceContaining("no database");
        }

        assertThat(reads).isEqualTo(1);
    }

    @Test
    void asLongAsTheIndexCannotBeReadWhatWasReadBeforeIsUsedAndOneReadASecondIsTried() {
        cache.ownerOf(KNOWN);
        broken = outage();
        now += Duration.ofSeconds(60).toNanos();

        for (int second = 0; second < 10; second++) {
            for (int i = 0; i < 100; i++) {
                assertThat(cache.ownerOf(KNOWN)).isInstanceOf(HostOwner.OneTenant.class);
                assertThat(cache.ownerOf(OTHER)).isInstanceOf(HostOwner.Nobody.class);
            }
            now += Duration.ofSeconds(1).toNanos();
        }
        assertThat(reads).isEqualTo(11);

        broken = null;
        stored.add(claim("other", OTHER));
        assertThat(cache.ownerOf(OTHER)).isInstanceOf(HostOwner.OneTenant.class);
    }

    @Test
    void whatWasReadTooLongAgoIsNotUsedUntilItCanBeReadAgain() {
        cache.ownerOf(KNOWN);
        broken = outage();
        now += Duration.ofMinutes(10).toNanos();
        assertThat(cache.ownerOf(KNOWN)).isInstanceOf(HostOwner.OneTenant.class);

        now += 1;
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> cache.ownerOf(KNOWN)).hasStackTraceContaining("no database");
            assertThatThrownBy(() -> cache.ownerOf(OTHER)).hasStackTraceContaining("no database");
        }

        broken = null;
        now += Duration.ofSeconds(1).toNanos();
        assertThat(cache.ownerOf(KNOWN)).isInstanceOf(HostOwner.OneTenant.class);
    }

    @Test
    void aFailureThatIsNoOutageIsNeitherHiddenNorRemembered() {
        cache.ownerOf(KNOWN);
        broken = new IllegalStateException("a bug");
        now += Duration.ofMinutes(2).toNanos();

        assertThatThrownBy(() -> cache.ownerOf(KNOWN)).isSameAs(broken);
        assertThatThrownBy(() -> cache.ownerOf(KNOWN)).isSameAs(broken);

        assertThat(reads).isEqualTo(3);
    }

    @Test
    void aHostThatIsContestedDuringAnOutageIsWithheldAsSoonAsTheIndexCanBeRead() {
        cache.ownerOf(KNOWN);
        broken = outage();
        stored.add(claim("impostor", KNOWN));
        now += Duration.ofSeconds(60).toNanos();
        assertThat(cache.ownerOf(KNOWN)).isEqualTo(new HostOwner.OneTenant(claim("known", KNOWN)));

        broken = null;
        now += Duration.ofSeconds(1).toNanos();
        assertThat(cache.ownerOf(KNOWN)).isInstanceOf(HostOwner.Contested.class);
    }

    @Test
    void aChangeThatCannotBeReadIsReadAsSoonAsItCan() {
        cache.ownerOf(KNOWN);
        broken = outage();
        stored.add(claim("other", OTHER));
        cache.changed("id-of-other");
        assertThat(cache.ownerOf(OTHER)).isInstanceOf(HostOwner.Nobody.class);
        assertThat(cache.ownerOf(KNOWN)).isInstanceOf(HostOwner.OneTenant.class);

        broken = null;
        now += Duration.ofSeconds(1).toNanos();
        assertThat(cache.ownerOf(OTHER)).isInstanceOf(HostOwner.OneTenant.class);
    }

    @Test
    void aChangeThatComesWhileTheIndexIsReadIsNotLost() {
        HostIndexCache[] changing = new HostIndexCache[1];
        changing[0] = new HostIndexCache(
                source(() -> {
                    List<HostClaim> before = read();
                    stored.add(claim("other", OTHER));
                    changing[0].changed("id-of-other");
                    return before;
                }),
                Runnable::run,
                () -> now,
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                Duration.ofMinutes(10));

        changing[0].ownerOf(KNOWN);

        assertThat(changing[0].ownerOf(OTHER)).isInstanceOf(HostOwner.OneTenant.class);
    }

    private static RuntimeException outage() {
        return new IllegalStateException(new SQLException("no database", "08006"));
    }

    private HostIndexCache cacheWith(Executor background) {
        return new HostIndexCache(
                source(this::read),
                background,
                () -> now,
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                Duration.ofMinutes(10));
    }

    private HostIndexReader.Source source(Supplier<List<HostClaim>> all) {
        return new HostIndexReader.Source() {
            @Override
            public List<HostClaim> ofAllRealms() {
                return all.get();
            }

            @Override
            public List<HostClaim> ofRealms(Collection<String> realmIds) {
                if (broken != null) {
                    throw broken;
                }
                readRealms.add(List.copyOf(realmIds));
                return stored.stream()
                        .filter(claim -> realmIds.contains(claim.realmId()))
                        .toList();
            }
        };
    }

    private List<HostClaim> read() {
        reads++;
        if (broken != null) {
            throw broken;
        }
        return List.copyOf(stored);
    }

    private static HostClaim claim(String realm, HostName host) {
        return new HostClaim("id-of-" + realm, realm, true, true, host);
    }
}
