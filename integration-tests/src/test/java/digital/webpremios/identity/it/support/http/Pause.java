package digital.webpremios.identity.it.support.http;

import java.time.Duration;

/** Waits until a lifetime has passed. No test asserts how long it took. */
public final class Pause {

    private Pause() {}

    public static void seconds(int seconds) {
        of(Duration.ofSeconds(seconds));
    }

    public static void of(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
