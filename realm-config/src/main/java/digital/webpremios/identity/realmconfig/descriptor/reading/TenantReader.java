package digital.webpremios.identity.realmconfig.descriptor.reading;

import digital.webpremios.identity.branding.ImageDataUrl;
import digital.webpremios.identity.policy.AllowedScopes;
import digital.webpremios.identity.realmconfig.descriptor.Branding;
import digital.webpremios.identity.realmconfig.descriptor.RealmName;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.policy.TenantPolicyReader;
import digital.webpremios.identity.realmconfig.yaml.YamlEntry;
import digital.webpremios.identity.realmconfig.yaml.YamlMembers;
import digital.webpremios.identity.realmconfig.yaml.YamlValue;
import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the members of a tenant. */
final class TenantReader {

    static final String TENANT_ID = "tenant-id";
    private static final String CLIENT_REGISTRATION = "dynamic-client-registration";

    private static final List<String> REQUIRED =
            List.of("realm", TENANT_ID, "host", "display-name", "scopes", "clients", "policy");
    private static final List<String> OPTIONAL =
            List.of("url", "branding", "locales", CLIENT_REGISTRATION, "participants");
    private static final List<String> LOCALES = List.of("pt-BR", "en", "es");

    private TenantReader() {}

    /** The members of a tenant. */
    static List<String> members() {
        return Stream.concat(REQUIRED.stream(), OPTIONAL.stream()).toList();
    }

    /** The members of a file. */
    static List<String> allMembers() {
        return Stream.concat(members().stream(), Stream.of(DescriptorFile.ENVIRONMENTS))
                .toList();
    }

    static TenantDescriptor read(YamlValue root) {
        YamlMembers tenant = root.members(REQUIRED, OPTIONAL);
        YamlValue tenantId = tenant.get(TENANT_ID);
        YamlValue host = tenant.get("host");
        return new TenantDescriptor(
                realm(tenant.get("realm")),
                Tenancy.parse(tenantId.text())
                        .orElseThrow(() ->
                                tenantId.refused("1 to 18 digits without a leading zero, or '" + Tenancy.SHARED + "'")),
                HostName.parse(host.text())
                        .filter(name -> name.value().equals(host.text()))
                        .orElseThrow(() -> host.refused("a host name in small letters, without a port")),
                tenant.find("url").map(RootUrl::read),
                Texts.line(tenant.get("display-name")),
                tenant.find("branding").map(TenantReader::branding).orElseGet(Branding::none),
                tenant.find("locales").map(TenantReader::locales).orElse(LOCALES),
                scopes(tenant.get("scopes")),
                tenant.get("clients").entries().stream().map(ClientReader::read).toList(),
                TenantPolicyReader.read(tenant.get("policy")),
                tenant.find(CLIENT_REGISTRATION)
                        .map(value -> Texts.word(value, "allowed", "refused"))
                        .orElse(false),
                tenant.find("participants").map(ParticipantsReader::read));
    }

    private static String realm(YamlValue value) {
        if (!RealmName.isTenants(value.text())) {
            throw value.refused(RealmName.EXPECTED);
        }
        return value.text();
    }

    private static Branding branding(YamlValue value) {
        YamlMembers members = value.members(List.of(), List.of("logo-url", "primary-color", "help-url", "terms-url"));
        return new Branding(
                members.find("logo-url").map(logo -> Texts.line(logo, ImageDataUrl.MAX_LENGTH)),
                members.find("primary-color")
                        .map(color -> Texts.matching(color, "#[0-9a-fA-F]{6}", "a colour, '#rrggbb'")),
                members.find("help-url").map(Texts::line),
                members.find("terms-url").map(Texts::line));
    }

    private static List<String> locales(YamlValue value) {
        return value.items().stream()
                .map(item -> Texts.matching(item, "[a-z]{2,3}(-[A-Z]{2})?", "a language tag such as pt-BR"))
                .toList();
    }

    private static Map<String, String> scopes(YamlValue value) {
        Map<String, String> scopes = new LinkedHashMap<>();
        for (YamlEntry entry : value.entries()) {
            String scope = entry.key().text();
            if (AllowedScopes.firstThatIsNoCustomScope(List.of(scope)).isPresent()) {
                throw entry.key().refused("a custom scope, resource-server/name");
            }
            scopes.put(scope, Texts.line(entry.value()));
        }
        return scopes;
    }
}
