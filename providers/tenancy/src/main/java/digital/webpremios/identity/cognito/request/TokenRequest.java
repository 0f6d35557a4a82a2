package digital.webpremios.identity.cognito.request;

/**
 * A well-formed token request.
 *
 * @param grantType the grant that is asked for
 * @param client who asks, and with which parameters
 */
public record TokenRequest(GrantType grantType, ClientRequest client) {}
