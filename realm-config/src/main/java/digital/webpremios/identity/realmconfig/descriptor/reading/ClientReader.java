package digital.webpremios.identity.realmconfig.descriptor.reading;

import static digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor.DEFAULT_ACCESS_TOKEN_LIFETIME;
import static digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor.DEFAULT_REFRESH_TOKEN_LIFETIME;

import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.KeycloakClients;
import digital.webpremios.identity.realmconfig.policy.Grant;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import digital.webpremios.identity.tenant.TenantId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a client. */
final class ClientReader {
    private ClientReader() {}

    static ClientDescriptor read(Value.Member entry) {
        if (KeycloakClients.contains(entry.name())) {
            throw entry.at()
                    .problem("the client id '" + entry.name()
                            + "' is that of one of Keycloak's own clients; give the client another id");
        }
        Members members = Members.of(entry.value());
        ClientDescriptor client = new ClientDescriptor(
                entry.name(),
                members.take("name").map(Scalars::line),
                Scalars.secretOrNone(members.require("secret")),
                grants(members.require("grants")),
                Scalars.lines(members.require("scopes").asList()),
                campaigns(members.items("campaigns")),
                members.take("access-token-lifetime").map(Scalars::seconds).orElse(DEFAULT_ACCESS_TOKEN_LIFETIME),
                members.take("refresh-token-lifetime").map(Scalars::seconds).orElse(DEFAULT_REFRESH_TOKEN_LIFETIME),
                Scalars.lines(members.items("redirect-uris")),
                Scalars.lines(members.items("logout-uris")),
                Scalars.lines(members.items("web-origins")),
                members.take("pkce").filter(Scalars::isRequired).isPresent());
        members.refuseRest();
        return client;
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
