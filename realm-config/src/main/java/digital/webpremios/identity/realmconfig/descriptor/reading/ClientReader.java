package digital.webpremios.identity.realmconfig.descriptor.reading;

import static digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor.DEFAULT_ACCESS_TOKEN_LIFETIME;
import static digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor.DEFAULT_REFRESH_TOKEN_LIFETIME;

import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.KeycloakClients;
import digital.webpremios.identity.realmconfig.policy.Grant;
import digital.webpremios.identity.realmconfig.policy.Seconds;
import digital.webpremios.identity.realmconfig.yaml.YamlEntry;
import digital.webpremios.identity.realmconfig.yaml.YamlMembers;
import digital.webpremios.identity.realmconfig.yaml.YamlValue;
import digital.webpremios.identity.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a client. */
final class ClientReader {

    private static final List<String> REQUIRED = List.of("secret", "grants", "scopes");
    private static final List<String> OPTIONAL = List.of(
            "name",
            "campaigns",
            "access-token-lifetime",
            "refresh-token-lifetime",
            "redirect-uris",
            "logout-uris",
            "web-origins",
            "pkce");

    private ClientReader() {}

    static ClientDescriptor read(YamlEntry entry) {
        YamlMembers client = entry.value().members(REQUIRED, OPTIONAL);
        return new ClientDescriptor(
                clientId(entry.key()),
                client.find("name").map(Texts::line),
                Texts.secretOrNone(client.get("secret")),
                grants(client.get("grants")),
                Texts.lines(Optional.of(client.get("scopes"))),
                campaigns(client.find("campaigns")),
                client.find("access-token-lifetime")
                        .map(age -> Seconds.read(age, Seconds.FIVE_MINUTES, Seconds.ONE_DAY, "5m to 1d"))
                        .orElse(DEFAULT_ACCESS_TOKEN_LIFETIME),
                client.find("refresh-token-lifetime")
                        .map(age -> Seconds.read(age, Seconds.ONE_HOUR, Seconds.TEN_YEARS, "1h to 3650d"))
                        .orElse(DEFAULT_REFRESH_TOKEN_LIFETIME),
                Texts.lines(client.find("redirect-uris")),
                Texts.lines(client.find("logout-uris")),
                Texts.lines(client.find("web-origins")),
                client.find("pkce")
                        .map(pkce -> Texts.word(pkce, "required", "unrestricted"))
                        .orElse(false));
    }

    private static String clientId(YamlValue key) {
        String id = Texts.matching(key, "[\\w+.-]{1,128}", "a client id of letters, digits and _ + . -");
        if (KeycloakClients.contains(id)) {
            throw key.refused("a client id that is not one of Keycloak's own clients; give the client another id");
        }
        return id;
    }

    private static Set<Grant> grants(YamlValue list) {
        return list.items().stream()
                .map(item -> Grant.parse(item.text()).orElseThrow(() -> item.refused("one of " + Grant.names())))
                .collect(Collectors.toSet());
    }

    private static List<TenantId> campaigns(Optional<YamlValue> list) {
        return list.map(YamlValue::items).orElse(List.of()).stream()
                .map(item -> TenantId.parse(item.text())
                        .orElseThrow(() -> item.refused("a tenant id, 1 to 18 digits without a leading zero")))
                .toList();
    }
}
