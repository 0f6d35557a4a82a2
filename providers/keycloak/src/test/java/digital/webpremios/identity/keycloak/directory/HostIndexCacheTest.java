package digital.webpremios.identity.keycloak.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digital.webpremios.identity.tenant.HostClaim;
import digital.webpremios.identity.tenant.HostIndex;
import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.HostOwner;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class HostIndexCacheTest {

    private static final HostName KNOWN = new HostName("auth.known.example");
    private static final HostName OTHER = new HostName("auth.other.example");

    private final List<HostClaim> stored = new ArrayList<>(List.of(claim("known", KNOWN)));
    private long now = 1_000_000_000_000L;
    private int reads;
    private @Nullable RuntimeException broken;

    private final HostIndexCache cache = new HostIndexCache(
            this::read, () -> now, Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofMinutes(10));

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
        cache.invalidate();

        assertThat(cache.ownerOf(OTHER)).isInstanceOf(HostOwner.OneTenant.class);
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
        now += Duration.ofSeconds(60).toNanos();

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
        cache.invalidate();
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
                () -> {
                    HostIndex before = read();
                    if (reads == 1) {
                        stored.add(claim("other", OTHER));
                        changing[0].invalidate();
                    }
                    return before;
                },
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

    private HostIndex read() {
        reads++;
        if (broken != null) {
            throw broken;
        }
        return HostIndex.of(stored);
    }

    private static HostClaim claim(String realm, HostName host) {
        return new HostClaim("id-of-" + realm, realm, true, true, host);
    }
}
