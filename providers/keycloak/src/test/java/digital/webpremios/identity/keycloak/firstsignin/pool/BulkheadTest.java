package digital.webpremios.identity.keycloak.firstsignin.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digital.webpremios.identity.firstsignin.SourcePoolAnswer;
import digital.webpremios.identity.firstsignin.SourcePoolClient;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BulkheadTest {

    private static final SourcePoolAnswer RIGHT = new SourcePoolAnswer.Right(false);
    private static final SourcePoolAnswer TOO_MANY = SourcePoolAnswer.unavailable("too-many-waiting");

    private final Bulkhead bulkhead = new Bulkhead();

    private static SourcePoolClient client(String id) {
        return new SourcePoolClient(URI.create("https://pool.example/"), id, Optional.empty(), Duration.ofSeconds(3));
    }

    /** Asks while that many others wait for the pool. */
    private SourcePoolAnswer whileWaiting(int others, SourcePoolClient forPool, SourcePoolClient asked) {
        return others == 0
                ? bulkhead.ask(asked, () -> RIGHT)
                : bulkhead.ask(forPool, () -> whileWaiting(others - 1, forPool, asked));
    }

    @Test
    void aPoolIsAskedByNoMoreAtATimeThanThereArePlaces() {
        SourcePoolClient pool = client("one");

        assertThat(whileWaiting(Bulkhead.MAX_WAITING - 1, pool, pool)).isEqualTo(RIGHT);
        assertThat(whileWaiting(Bulkhead.MAX_WAITING, pool, pool)).isEqualTo(TOO_MANY);
        assertThat(whileWaiting(0, pool, pool)).as("all places are free again").isEqualTo(RIGHT);
    }

    @Test
    void anotherTenantsPoolHasItsOwnPlaces() {
        assertThat(whileWaiting(Bulkhead.MAX_WAITING, client("one"), client("other")))
                .isEqualTo(RIGHT);
    }

    @Test
    void aQuestionThatFailsGivesItsPlaceBack() {
        SourcePoolClient pool = client("one");
        for (int i = 0; i <= Bulkhead.MAX_WAITING; i++) {
            assertThatThrownBy(() -> bulkhead.ask(pool, () -> {
                        throw new IllegalStateException("the question failed");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(bulkhead.ask(pool, () -> RIGHT)).isEqualTo(RIGHT);
    }
}
