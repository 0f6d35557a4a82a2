package digital.webpremios.identity.denial;

/** What a rate limit counts. */
public enum Limit {
    /** The token requests of one client. */
    CLIENT("client", "client-rate-limit", "The client has reached its limit of token requests."),
    /** The token requests of all clients of a tenant together. */
    TENANT("tenant", "tenant-rate-limit", "The tenant's clients have reached their common limit of token requests."),
    /**
     * The requests from one source address that present no genuine code or refresh token, for clients without a secret.
     */
    SOURCE_ADDRESS(
            "source-address",
            "source-address-limit",
            "Too many requests without a genuine code or refresh token came from this address."),
    /** The failed authentications of one client from one source address. */
    FAILED_AUTHENTICATIONS(
            "failed-authentications",
            "failed-authentications-limit",
            "The client failed to authenticate from this address too often.");

    private final String label;
    private final String reason;
    private final String explanation;

    Limit(String label, String reason, String explanation) {
        this.label = label;
        this.reason = reason;
        this.explanation = explanation;
    }

    /** The limit's name in metrics. */
    public String label() {
        return label;
    }

    /** The stable reason code of a refusal at this limit. */
    public String reason() {
        return reason;
    }

    String explanation() {
        return explanation;
    }
}
