package digital.webpremios.identity.it;

/** Waits for a lifetime to pass; nothing asserts how long it took. */
final class Pause {

    private Pause() {}

    static void seconds(int seconds) {
        try {
            Thread.sleep(seconds * 1000L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
