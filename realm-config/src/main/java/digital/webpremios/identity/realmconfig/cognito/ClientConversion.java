package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import digital.webpremios.identity.realmconfig.policy.Grant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a client of the descriptor from an app client. */
final class ClientConversion {

    private static final String MACHINE = "client_credentials";

    private final ClientScopes scopes;
    private final Secrets secrets;
    private final Findings findings;

    ClientConversion(ClientScopes scopes, Secrets secrets, Findings findings) {
        this.scopes = scopes;
        this.secrets = secrets;
        this.findings = findings;
    }

    /** The client, or nothing if it does nothing on the hosted domain. */
    Optional<ImportedClient> convert(PoolClient client) {
        Set<Grant> grants = grants(client);
        if (grants.isEmpty()) {
            findings.warning(
                    "client/no-oauth",
                    client.subject(),
                    client.position(),
                    "the client has no OAuth flow, so it does nothing on the hosted domain; it is left out",
                    "if its app signs people in through Cognito's API, change the app, and add the client to the descriptor");
            return Optional.empty();
        }
        if (!isSound(client)) {
            return Optional.empty();
        }
        RedirectUris uris = new RedirectUris(client, findings);
        List<String> redirectUris = uris.allowed(client.callbackUrls());
        Optional<SecretReference> secret = client.secret().map(value -> secrets.add(client, value));
        return Optional.of(new ImportedClient(
                client,
                new ClientDescriptor(
                        client.id(),
                        client.name(),
                        secret,
                        grants,
                        scopes.of(client),
                        List.of(),
                        client.validity().access(),
                        client.signsIn()
                                ? client.validity().refresh()
                                : ClientDescriptor.DEFAULT_REFRESH_TOKEN_LIFETIME,
                        redirectUris,
                        uris.allowed(client.logoutUrls()),
                        secret.isPresent() ? List.of() : RedirectUris.origins(redirectUris),
                        false)));
    }

    private boolean isSound(PoolClient client) {
        boolean machine = client.flows().contains(MACHINE);
        if (machine && client.signsIn()) {
            findings.error(
                    "client/flows",
                    client.subject(),
                    client.position(),
                    "client_credentials goes with no other flow",
                    "make two clients of it on Cognito first");
        }
        if (machine && client.secret().isEmpty()) {
            findings.error(
                    "client/secret-missing",
                    client.subject(),
                    client.position(),
                    "a client with client_credentials has a secret, and there is none in its description",
                    "run describe-user-pool-client with a role that may read secrets, without --query");
        }
        return !machine || (!client.signsIn() && client.secret().isPresent());
    }

    private static Set<Grant> grants(PoolClient client) {
        Set<Grant> grants = EnumSet.noneOf(Grant.class);
        for (String flow : client.flows()) {
            switch (flow) {
                case "code" -> grants.addAll(List.of(Grant.AUTHORIZATION_CODE, Grant.REFRESH_TOKEN));
                case "implicit" -> grants.add(Grant.IMPLICIT);
                case MACHINE -> grants.add(Grant.CLIENT_CREDENTIALS);
                default ->
                    throw client.position()
                            .problem(client.subject() + ": the flow " + flow
                                    + " is unknown; expected code, implicit or client_credentials");
            }
        }
        return grants;
    }
}
