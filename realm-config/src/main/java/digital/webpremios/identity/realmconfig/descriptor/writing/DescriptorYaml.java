package digital.webpremios.identity.realmconfig.descriptor.writing;

import digital.webpremios.identity.realmconfig.descriptor.Branding;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import java.util.Map;

/**
 * Writes a tenant descriptor as YAML: the same text for the same tenant, members in the order of the reference,
 * without defaults. Reading the text gives an equal record.
 */
public final class DescriptorYaml {

    private static final String SCHEMA = "yaml-language-server: $schema=../tenant-descriptor.schema.json";

    private DescriptorYaml() {}

    /**
     * Comments for a reviewer.
     *
     * @param head the lines at the top of the file
     * @param clients the lines above each client, by client id
     */
    public record Comments(String head, Map<String, String> clients) {

        /** No comments. */
        public static final Comments NONE = new Comments("", Map.of());

        public Comments {
            clients = Map.copyOf(clients);
        }
    }

    /** Returns the text without comments. */
    public static String of(TenantDescriptor tenant) {
        return of(tenant, Comments.NONE);
    }

    /**
     * Returns the text.
     *
     * @throws IllegalArgumentException if a value contains an unpaired surrogate, or the text {@code {tenant-id}},
     *     which would be read as the tenant's id
     */
    public static String of(TenantDescriptor tenant, Comments comments) {
        ScopeNames names = new ScopeNames(tenant.tenancy());
        YamlLines lines = new YamlLines();
        lines.comment(SCHEMA);
        lines.comment(comments.head());
        lines.text("realm", tenant.realm());
        lines.plain("tenant-id", tenant.tenancy().label());
        lines.text("host", tenant.host().value());
        tenant.url().ifPresent(url -> lines.text("url", url));
        lines.text("display-name", tenant.displayName());
        lines.mapping("branding", in -> write(tenant.branding(), in));
        if (!tenant.locales().equals(TenantDescriptor.DEFAULT_LOCALES)) {
            lines.words("locales", tenant.locales());
        }
        lines.requiredMapping("scopes", in -> tenant.scopes().forEach((scope, text) -> in.text(names.of(scope), text)));
        lines.requiredMapping(
                "clients",
                in -> tenant.clients().forEach(client -> {
                    in.comment(comments.clients().getOrDefault(client.clientId(), ""));
                    in.mapping(client.clientId(), of -> ClientYaml.write(client, names, of));
                }));
        lines.mapping("policy", in -> PolicyYaml.write(tenant.policy(), names, in));
        if (tenant.clientRegistration()) {
            lines.plain("dynamic-client-registration", "allowed");
        }
        tenant.participants()
                .ifPresent(
                        participants -> lines.mapping("participants", in -> ParticipantsYaml.write(participants, in)));
        return lines.toString();
    }

    private static void write(Branding branding, YamlLines lines) {
        branding.logoUrl().ifPresent(url -> lines.text("logo-url", url));
        branding.primaryColor().ifPresent(color -> lines.text("primary-color", color));
        branding.helpUrl().ifPresent(url -> lines.text("help-url", url));
        branding.termsUrl().ifPresent(url -> lines.text("terms-url", url));
    }
}
