package digital.webpremios.identity.keycloak.grant.reuse;

/**
 * A signed access token.
 *
 * @param text the token itself
 * @param id its {@code jti}
 * @param issuedAt its {@code iat}, in seconds since 1970
 * @param expires its {@code exp}, in seconds since 1970
 */
public record SignedToken(String text, String id, long issuedAt, long expires) {

    /** Whether more than half of its life is left. */
    boolean isYoung(long now) {
        return 2 * (expires - now) > expires - issuedAt;
    }

    /** The id only: the rest is a credential. */
    @Override
    public String toString() {
        return "SignedToken[" + id + "]";
    }
}
