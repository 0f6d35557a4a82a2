package digital.webpremios.identity.keycloak.grant.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReusableTokensTest {

    private static final int THREADS = 8;
    private static final TokenKey KEY = new TokenKey("realm", "client", "https://issuer.example", "a/b", "RS256 k");
    private static final TokenOrigin ORIGIN = new TokenOrigin("realm", "client", "account", 3600);

    private final ReusableTokens tokens = new ReusableTokens(1_000_000, Duration.ofMinutes(1));
    private final AtomicInteger signed = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void simultaneousFirstRequestsSignOnce() throws Exception {
        List<ReusableTokens.Given> given = simultaneously(() -> tokens.give(KEY, ORIGIN, at(1000), () -> token(1000)));

        assertThat(signed).hasValue(1);
        assertThat(ids(given)).hasSize(1);
        assertThat(given.stream().filter(one -> !one.reused())).hasSize(1);
    }

    @Test
    void aSignerThatFailsFailsItsOwnRequestAndNoOther() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Future<ReusableTokens.Given> failing = threads.submit(() -> tokens.give(KEY, ORIGIN, at(1000), () -> {
            begun.countDown();
            awaited(release);
            throw new IllegalStateException("no key");
        }));
        begun.await();
        List<Future<ReusableTokens.Given>> others = new ArrayList<>();
        for (int i = 1; i < THREADS; i++) {
            others.add(threads.submit(() -> tokens.give(KEY, ORIGIN, at(1000), () -> token(1000))));
        }
        release.countDown();

        assertThatThrownBy(failing::get).hasRootCauseMessage("no key");
        for (Future<ReusableTokens.Given> other : others) {
            assertThat(other.get().token().issuedAt()).isEqualTo(1000);
        }
        assertThat(tokens.give(KEY, ORIGIN, at(1001), () -> token(1001)).reused())
                .isTrue();
    }

    @Test
    void whoHasWaitedLongEnoughSignsForItself() throws Exception {
        ReusableTokens impatient = new ReusableTokens(1_000_000, Duration.ofMillis(1));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Future<ReusableTokens.Given> slow = threads.submit(() -> impatient.give(KEY, ORIGIN, at(1000), () -> {
            begun.countDown();
            awaited(release);
            return token(1000);
        }));
        begun.await();

        assertThat(impatient.give(KEY, ORIGIN, at(1000), () -> token(1000)).reused())
                .isFalse();

        release.countDown();
        assertThat(slow.get().reused()).isFalse();
        assertThat(impatient.give(KEY, ORIGIN, at(1001), () -> token(1001)).token())
                .isEqualTo(slow.get().token());
    }

    @Test
    void aRequestWhoseModelsWereReadAnewWaitsForNobody() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Future<ReusableTokens.Given> old = threads.submit(() -> tokens.give(KEY, ORIGIN, at(1000), () -> {
            begun.countDown();
            awaited(release);
            return token(1000);
        }));
        begun.await();
        TokenOrigin changed = new TokenOrigin("realm", new Object(), "account", 3600);

        ReusableTokens.Given given = tokens.give(KEY, changed, at(1000), () -> token(1000));

        release.countDown();
        assertThat(given.reused()).isFalse();
        assertThat(old.get().token()).isNotEqualTo(given.token());
        assertThat(tokens.give(KEY, changed, at(1001), () -> token(1001)).token())
                .isEqualTo(given.token());
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "29, true",
        "30, false",
        "31, false",
        "-1, false",
    })
    void aTokenIsGivenAgainWithinTheWindow(long later, boolean reused) {
        tokens.give(KEY, ORIGIN, at(1000), () -> token(1000));

        assertThat(tokens.give(KEY, ORIGIN, at(1000 + later), () -> token(1000 + later))
                        .reused())
                .isEqualTo(reused);
    }

    @ParameterizedTest
    @CsvSource({"19, true", "20, false", "21, false"})
    void moreThanHalfOfItsLifeIsLeft(long later, boolean reused) {
        tokens.give(KEY, ORIGIN, at(1000), () -> new SignedToken("t", "short", 1000, 1040));

        assertThat(tokens.give(KEY, ORIGIN, at(1000 + later), () -> token(1000 + later))
                        .reused())
                .isEqualTo(reused);
    }

    @ParameterizedTest
    @CsvSource({"1000, true", "1001, false", "5000, false"})
    void aTokenFromBeforeTheNotBeforeIsNotGivenAgain(long notBefore, boolean reused) {
        tokens.give(KEY, ORIGIN, at(1000), () -> token(1000));

        assertThat(tokens.give(KEY, ORIGIN, new ReuseRule(30, notBefore, () -> 1001), () -> token(1001))
                        .reused())
                .isEqualTo(reused);
    }

    @Test
    void theBytesAreBounded() {
        ReusableTokens few = new ReusableTokens(100_000, Duration.ofSeconds(1));
        for (int client = 0; client < 2000; client++) {
            few.give(
                    new TokenKey("realm", "client " + client, "https://issuer.example", "a/b", "RS256 k"),
                    ORIGIN,
                    at(1000),
                    () -> new SignedToken("t".repeat(900), "id", 1000, 4600));
        }

        assertThat(few.bytes()).isBetween(50_000L, 100_000L);
    }

    @Test
    void withoutMemoryEveryRequestGetsANewToken() {
        ReusableTokens none = new ReusableTokens(0, Duration.ofSeconds(1));
        none.give(KEY, ORIGIN, at(1000), () -> token(1000));

        assertThat(none.give(KEY, ORIGIN, at(1000), () -> token(1000)).reused()).isFalse();
        assertThat(none.bytes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret.of.token"})
    void theTokenItselfIsNotInItsText(String text) {
        assertThat(new SignedToken(text, "id", 1, 2).toString()).doesNotContain(text);
    }

    private SignedToken token(long issuedAt) {
        return new SignedToken("t", "id " + signed.incrementAndGet(), issuedAt, issuedAt + 3600);
    }

    private static ReuseRule at(long now) {
        return new ReuseRule(30, 0, () -> now);
    }

    private static Set<String> ids(List<ReusableTokens.Given> given) {
        return given.stream().map(one -> one.token().id()).collect(Collectors.toSet());
    }

    private List<ReusableTokens.Given> simultaneously(Callable<ReusableTokens.Given> request) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<ReusableTokens.Given>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(threads.submit(() -> {
                start.await();
                return request.call();
            }));
        }
        start.countDown();
        List<ReusableTokens.Given> given = new ArrayList<>();
        for (Future<ReusableTokens.Given> one : running) {
            given.add(one.get());
        }
        return given;
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
