package digital.webpremios.identity.keycloak.metrics;

/** The result of a token request. */
enum Outcome {
    /** A token was issued. */
    ISSUED("issued"),
    /** The request was refused. */
    REFUSED("refused"),
    /** The server failed. */
    FAILED("failed");

    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    static Outcome ofStatus(int status) {
        if (status < CLIENT_ERROR) {
            return ISSUED;
        }
        return status < SERVER_ERROR ? REFUSED : FAILED;
    }

    String label() {
        return label;
    }
}
