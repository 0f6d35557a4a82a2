package digital.webpremios.identity.benchmark.load;

/**
 * An HTTP answer.
 *
 * @param status its status
 * @param body its body
 */
record Answer(int status, String body) {

    /** Without the token. */
    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
