package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.policy.AddressRange;
import digital.webpremios.identity.policy.AppClient;
import digital.webpremios.identity.policy.AppClientRules;
import digital.webpremios.identity.policy.KeySetAddress;
import digital.webpremios.identity.realmconfig.descriptor.ClientAuthentication;
import digital.webpremios.identity.realmconfig.descriptor.PublicKeys;
import digital.webpremios.identity.realmconfig.finding.Reporter;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules about clients and the addresses from which they call. */
final class ClientRules {
    static final TenantRule SOURCE_ADDRESS = TenantRule.error(
            "source-address",
            "A source address is an IP address, or a range in CIDR notation whose bits after the prefix are zero.",
            "Write it as 203.0.113.0/24 or 2001:db8::/32.",
            ClientRules::sourceAddress);

    static final List<TenantRule> ALL = List.of(
            SOURCE_ADDRESS,
            TenantRule.error(
                    "public-machine-client",
                    "A client with client_credentials has a secret.",
                    "Write where its secret is, or remove client_credentials from its grants.",
                    TenantRule.ofClients(ClientRules::publicMachineClient)),
            TenantRule.error(
                    "key-set",
                    "A client with private-key-jwt has one of jwks and jwks-uri. The keys are public ones, RSA keys of 2048 bits or"
                            + " more. The address uses https and is not in an internal network.",
                    "Write the client's public keys, or their address.",
                    TenantRule.ofClients(ClientRules::keySet)),
            TenantRule.error(
                    "app-client",
                    "Every client follows Cognito's rules for app clients, unless policy.app-client-rules is unrestricted"
                            + " (docs/policies.md).",
                    "Divide the client into two, or correct what it has.",
                    TenantRule.ofClients(ClientRules::appClient)),
            TenantRule.error(
                    "refresh-grant",
                    "A client with refresh_token also has authorization_code.",
                    "Add authorization_code, or remove refresh_token.",
                    TenantRule.ofClients(ClientRules::refreshGrant)),
            TenantRule.warning(
                    "sign-in-without-participants",
                    "A realm whose clients sign participants in has the block participants.",
                    "Add participants, or give the client client_credentials only.",
                    TenantRule.ofClients(ClientRules::signInWithoutParticipants)));

    private ClientRules() {}

    private static void sourceAddress(TenantTree tenant, Reporter reporter) {
        tenant.policy("source-addresses").scalars().stream()
                .filter(address -> AddressRange.parse(address.written()).isEmpty())
                .forEach(address -> reporter.report(
                        address.at(),
                        "policy.source-addresses has '" + address.written()
                                + "'; expected an address or a CIDR range"));
    }

    private static void publicMachineClient(ClientTree client, TenantTree tenant, Reporter reporter) {
        if (client.isPublic() && client.isMachine()) {
            reporter.report(
                    client.get("secret").at(), "the client '" + client.id() + "' has client_credentials and no secret");
        }
    }

    private static void keySet(ClientTree client, TenantTree tenant, Reporter reporter) {
        if (!client.authentication().equals(ClientAuthentication.PrivateKeyJwt.WORD)) {
            return;
        }
        Value keys = client.get("jwks");
        Value address = client.get("jwks-uri");
        if (keys.isThere() == address.isThere()) {
            reporter.report(client.at(), "the client '" + client.id() + "' needs exactly one of jwks and jwks-uri");
        }
        keys.text().flatMap(PublicKeys::broken).ifPresent(broken -> reporter.report(keys.at(), broken));
        address.text().flatMap(KeySetAddress::broken).ifPresent(broken -> reporter.report(address.at(), broken));
    }

    private static void appClient(ClientTree client, TenantTree tenant, Reporter reporter) {
        if (!tenant.policy("app-client-rules").is("required")) {
            return;
        }
        List<String> otherFlows = client.grants().stream()
                .filter(grant -> !grant.equals("client_credentials"))
                .sorted()
                .toList();
        Set<String> redirectUris = client.list("redirect-uris").stream()
                .map(Value.Scalar::written)
                .filter(uri -> Uris.broken(uri).isEmpty())
                .collect(Collectors.toSet());
        AppClientRules.firstBroken(
                        new AppClient(client.isMachine(), otherFlows, true, client.scopes(), redirectUris, null))
                .ifPresent(broken -> reporter.report(client.at(), "the client '" + client.id() + "': " + broken));
    }

    private static void refreshGrant(ClientTree client, TenantTree tenant, Reporter reporter) {
        client.list("grants").stream()
                .filter(grant -> grant.written().equals("refresh_token"))
                .filter(grant -> !client.grants().contains("authorization_code"))
                .forEach(grant -> reporter.report(
                        grant.at(), "the client '" + client.id() + "' has refresh_token without authorization_code"));
    }

    private static void signInWithoutParticipants(ClientTree client, TenantTree tenant, Reporter reporter) {
        if (client.signsIn() && !tenant.get("participants").isThere()) {
            reporter.report(
                    client.at(),
                    "the client '" + client.id() + "' signs participants in, and the realm has no participants");
        }
    }
}
