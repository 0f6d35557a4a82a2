package digital.webpremios.identity.it;

import java.time.Duration;

/** Waits for a lifetime to pass; nothing asserts how long it took. */
final class Pause {

    private Pause() {}

    static void seconds(int seconds) {
        of(Duration.ofSeconds(seconds));
    }

    static void of(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
