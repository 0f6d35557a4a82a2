package digital.webpremios.identity.realmconfig.descriptor.reading;

import static digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor.DEFAULT_ACCESS_TOKEN_LIFETIME;
import static digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor.DEFAULT_REFRESH_TOKEN_LIFETIME;

import digital.webpremios.identity.realmconfig.descriptor.ClientAuthentication;
import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.KeycloakClients;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import digital.webpremios.identity.realmconfig.policy.Grant;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import digital.webpremios.identity.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a client. */
final class ClientReader {
    private static final String ALLOWED = "allowed";

    private ClientReader() {}

    static ClientDescriptor read(Value.Member entry) {
        if (KeycloakClients.contains(entry.name())) {
            throw entry.at()
                    .problem("the client id '" + entry.name()
                            + "' is that of one of Keycloak's own clients; give the client another id");
        }
        Members members = Members.of(entry.value());
        ClientAuthentication authentication = authentication(members);
        ClientDescriptor client = new ClientDescriptor(
                entry.name(),
                members.take("name").map(Scalars::line),
                authentication.usesSecret() ? secret(members, authentication) : Optional.empty(),
                grants(members.require("grants")),
                Scalars.lines(members.require("scopes").asList()),
                campaigns(members.items("campaigns")),
                members.take("access-token-lifetime").map(Scalars::seconds).orElse(DEFAULT_ACCESS_TOKEN_LIFETIME),
                members.take("refresh-token-lifetime").map(Scalars::seconds).orElse(DEFAULT_REFRESH_TOKEN_LIFETIME),
                Scalars.lines(members.items("redirect-uris")),
                Scalars.lines(members.items("logout-uris")),
                Scalars.lines(members.items("web-origins")),
                members.take("pkce").filter(Scalars::isRequired).isPresent(),
                authentication,
                members.take("introspection").filter(value -> value.is(ALLOWED)).isPresent());
        members.refuseRest();
        return client;
    }

    private static ClientAuthentication authentication(Members members) {
        Optional<Value> written = members.take("authentication");
        String word = written.map(Value::asText).orElse(ClientAuthentication.Secret.WORD);
        return switch (word) {
            case ClientAuthentication.Secret.WORD -> new ClientAuthentication.Secret();
            case ClientAuthentication.SecretJwt.WORD -> new ClientAuthentication.SecretJwt();
            case ClientAuthentication.PrivateKeyJwt.WORD ->
                new ClientAuthentication.PrivateKeyJwt(members.text("jwks"), members.text("jwks-uri"));
            case ClientAuthentication.FederatedJwt.WORD ->
                new ClientAuthentication.FederatedJwt(
                        Scalars.line(members.require("identity-provider")), Scalars.line(members.require("subject")));
            default ->
                throw written.orElseThrow()
                        .refused("one of "
                                + ClientAuthentication.AUTHENTICATORS.keySet().stream()
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
        };
    }

    private static Optional<SecretReference> secret(Members members, ClientAuthentication authentication) {
        Value written = members.require("secret");
        Optional<SecretReference> secret = Scalars.secretOrNone(written);
        if (secret.isEmpty() && authentication instanceof ClientAuthentication.SecretJwt) {
            throw written.refused("where the secret is; a client with client-secret-jwt is not public");
        }
        return secret;
    }

    static Set<Grant> grants(Value list) {
        return list.asList().stream()
                .map(item -> Scalars.parsed(item, Grant::parse, "one of " + Grant.names()))
                .collect(Collectors.toSet());
    }

    private static List<TenantId> campaigns(List<Value> list) {
        return list.stream()
                .map(item ->
                        Scalars.parsed(item, TenantId::parse, "a tenant id, 1 to 18 digits without a leading zero"))
                .toList();
    }
}
