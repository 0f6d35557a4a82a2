package digital.webpremios.identity.keycloak.malformed;

import digital.webpremios.identity.tenant.RequestHost;

/** The kinds of malformed requests. The log counts each kind. */
enum Malformation {
    /** {@link RequestHost.Reason#SEVERAL_HOSTS}. */
    SEVERAL_HOSTS("several Host headers"),
    /** {@link RequestHost.Reason#MALFORMED_HOST}; also an HTTP/1.1 request without a host. */
    MALFORMED_HOST("a host that is missing or malformed"),
    /** {@link RequestHost.Reason#CONTRADICTING_HOSTS}. */
    CONTRADICTING_HOSTS("a target and a Host header that contradict each other"),
    /** A trusted proxy named an invalid scheme. */
    FORWARDED_SCHEME("a forwarded scheme that is neither http nor https"),
    /** A content type that cannot be parsed. */
    CONTENT_TYPE("a Content-Type that cannot be read");

    private final String description;

    Malformation(String description) {
        this.description = description;
    }

    static Malformation of(RequestHost.Reason reason) {
        return switch (reason) {
            case SEVERAL_HOSTS -> SEVERAL_HOSTS;
            case MALFORMED_HOST -> MALFORMED_HOST;
            case CONTRADICTING_HOSTS -> CONTRADICTING_HOSTS;
        };
    }

    /** The description for the log, as a noun phrase. */
    String description() {
        return description;
    }
}
