package digital.webpremios.identity.benchmark.request;

/**
 * An HTTP answer.
 *
 * @param status its status
 * @param body its body
 * @param saysWhenToRetry whether it has a header {@code Retry-After}
 */
public record Answer(int status, String body, boolean saysWhenToRetry) {

    public Answer(int status, String body) {
        this(status, body, false);
    }

    /** Leaves out the token. */
    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
