package digital.webpremios.identity.benchmark.load;

/**
 * An HTTP answer.
 *
 * @param status its status
 * @param body its body
 * @param saysWhenToRetry whether it has a header {@code Retry-After}
 */
record Answer(int status, String body, boolean saysWhenToRetry) {

    Answer(int status, String body) {
        this(status, body, false);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
