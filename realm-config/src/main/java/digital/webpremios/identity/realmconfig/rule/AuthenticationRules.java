package digital.webpremios.identity.realmconfig.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import digital.webpremios.identity.policy.KeySetAddress;
import digital.webpremios.identity.realmconfig.descriptor.ClientAuthentication;
import digital.webpremios.identity.realmconfig.finding.Reporter;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Rules about how clients authenticate: the policy allows it, and public keys are public and strong. */
final class AuthenticationRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SMALLEST_MODULUS = 2048 / Byte.SIZE;
    private static final Set<String> PRIVATE_MEMBERS = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    static final List<TenantRule> ALL = List.of(
            TenantRule.error(
                    "policy-authenticator",
                    "The policy allows the authentication of every client.",
                    "Add the authenticator to policy.client-authenticators, or change the client's authentication.",
                    AuthenticationRules::authenticator),
            TenantRule.error(
                    "key-set",
                    "A client with private-key-jwt has one of jwks and jwks-uri. The keys are public ones, RSA keys of 2048 bits or"
                            + " more. The address uses https and is not in an internal network.",
                    "Write the client's public keys, or their address.",
                    TenantRule.ofClients(AuthenticationRules::keySet)));

    private AuthenticationRules() {}

    private static void authenticator(TenantTree tenant, Reporter reporter) {
        Value allowed = tenant.policy("client-authenticators");
        if (!(allowed instanceof Value.Sequence)) {
            return;
        }
        Set<String> used = new TreeSet<>();
        tenant.clients().stream()
                .filter(client -> !client.isPublic())
                .forEach(client -> Optional.ofNullable(ClientAuthentication.AUTHENTICATORS.get(client.authentication()))
                        .ifPresent(used::add));
        used.stream()
                .filter(id -> allowed.items().stream().noneMatch(item -> item.is(id)))
                .forEach(id ->
                        reporter.report(allowed.at(), "a client uses " + id + ", and the policy does not allow it"));
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
        keys.text().flatMap(AuthenticationRules::broken).ifPresent(broken -> reporter.report(keys.at(), broken));
        address.text().flatMap(KeySetAddress::broken).ifPresent(broken -> reporter.report(address.at(), broken));
    }

    /** Returns what is wrong with a key set. It never shows the text, which may be a private key. */
    private static Optional<String> broken(String text) {
        JsonNode keys;
        try {
            keys = JSON.readTree(text).path("keys");
        } catch (JsonProcessingException e) {
            return Optional.of("jwks is not JSON");
        }
        if (!keys.isArray() || keys.isEmpty()) {
            return Optional.of("jwks has no list 'keys', or the list is empty");
        }
        for (JsonNode key : keys) {
            if (key.properties().stream().anyMatch(member -> PRIVATE_MEMBERS.contains(member.getKey()))) {
                return Optional.of("jwks has a private or symmetric key; treat it as leaked, and make a new one");
            }
            if (!Set.of("RSA", "EC", "OKP").contains(key.path("kty").asText())) {
                return Optional.of("jwks has a key whose kty is not RSA, EC or OKP");
            }
            if (!key.path("use").asText().equals("sig")) {
                return Optional.of("jwks has a key without \"use\": \"sig\"; Keycloak would ignore it");
            }
            if (key.path("kty").asText().equals("RSA") && isShort(key.path("n").asText())) {
                return Optional.of("jwks has an RSA key of less than 2048 bits, or without a modulus");
            }
        }
        return Optional.empty();
    }

    private static boolean isShort(String modulus) {
        try {
            return Base64.getUrlDecoder().decode(modulus).length < SMALLEST_MODULUS;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
