package digital.webpremios.identity.realmconfig.cognito.client;

import digital.webpremios.identity.policy.AppClient;
import digital.webpremios.identity.policy.AppClientRules;
import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.policy.Grant;
import digital.webpremios.identity.realmconfig.source.Value;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Converts an app client of the pool to a client of the descriptor. */
public final class ClientConversion {

    private static final String MACHINE = "client_credentials";

    private final PoolClientScopes scopes;
    private final ClientSecrets secrets;
    private final Findings findings;

    /** Creates a conversion. */
    public ClientConversion(PoolClientScopes scopes, ClientSecrets secrets, Findings findings) {
        this.scopes = scopes;
        this.secrets = secrets;
        this.findings = findings;
    }

    /** Returns the client; empty if the app client cannot be used on the hosted domain. */
    public Optional<ImportedClient> convert(PoolClient client) {
        Set<Grant> grants = grants(client);
        if (grants.isEmpty()) {
            findings.warning(
                    "client/no-oauth",
                    client.subject(),
                    client.at(),
                    "the client has no OAuth flow, so it does nothing on the hosted domain; it is left out",
                    "if its app signs people in through Cognito's API, change the app, and add the client to the descriptor");
            return Optional.empty();
        }
        if (!isSound(client)) {
            return Optional.empty();
        }
        List<String> redirectUris = allowed(client, client.callbackUrls());
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
                        allowed(client, client.logoutUrls()),
                        secret.isPresent() ? List.of() : origins(redirectUris),
                        false)));
    }

    private boolean isSound(PoolClient client) {
        boolean machine = client.flows().contains(MACHINE);
        if (machine && client.signsIn()) {
            findings.error(
                    "client/flows",
                    client.subject(),
                    client.at(),
                    "client_credentials cannot be combined with another flow",
                    "split it into two clients on Cognito first");
        }
        if (machine && client.secret().isEmpty()) {
            findings.error(
                    "client/secret-missing",
                    client.subject(),
                    client.at(),
                    "a client with client_credentials needs a secret, and the description contains none",
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
                    throw client.at()
                            .problem(client.subject() + ": the flow " + flow
                                    + " is unknown; expected code, implicit or client_credentials");
            }
        }
        return grants;
    }

    /** Returns the URIs that follow the rules of app clients. The others are reported and left out. */
    private List<String> allowed(PoolClient client, List<Value> uris) {
        List<String> allowed = new ArrayList<>();
        for (Value uri : uris) {
            Optional<String> broken = AppClientRules.firstBroken(
                    new AppClient(false, List.of(), true, Set.of(), Set.of(uri.asText()), null));
            if (broken.isPresent()) {
                findings.warning(
                        "client/uri",
                        client.subject(),
                        uri.at(),
                        broken.get() + " It is left out",
                        "change the app to another URI, and add that to the descriptor");
            } else if (!allowed.contains(uri.asText())) {
                allowed.add(uri.asText());
            }
        }
        return allowed;
    }

    /** Returns the origins of web addresses: an app in a browser calls from them. */
    private static List<String> origins(List<String> uris) {
        return uris.stream()
                .filter(uri -> uri.startsWith("http://") || uri.startsWith("https://"))
                .map(URI::create)
                .map(uri -> uri.getScheme() + "://" + uri.getRawAuthority())
                .distinct()
                .toList();
    }
}
