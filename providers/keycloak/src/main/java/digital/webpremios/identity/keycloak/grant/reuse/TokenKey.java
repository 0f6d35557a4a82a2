package digital.webpremios.identity.keycloak.grant.reuse;

/**
 * Where a token is found.
 *
 * @param realm the realm's id
 * @param client the client's internal id
 * @param issuer the token's issuer
 * @param scopes the scopes granted, in their order
 * @param signingKey the name of the key within its realm
 */
public record TokenKey(String realm, String client, String issuer, String scopes, String signingKey) {

    int length() {
        return realm.length() + client.length() + issuer.length() + scopes.length() + signingKey.length();
    }
}
