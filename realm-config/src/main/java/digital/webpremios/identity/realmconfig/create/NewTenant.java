package digital.webpremios.identity.realmconfig.create;

import static java.nio.charset.StandardCharsets.UTF_8;

import digital.webpremios.identity.realmconfig.placeholder.ReservedVariables;
import digital.webpremios.identity.scope.CampaignScope;
import digital.webpremios.identity.tenant.Tenancy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The values of a new tenant.
 *
 * @param realm the realm's name
 * @param displayName the name that participants read
 * @param environmentHosts the tenant's id and host: one entry for all environments, or one for each
 * @param client the id of the first client
 * @param campaigns in a shared realm, the tenants for which the client acts
 */
record NewTenant(
        String realm,
        String displayName,
        List<EnvironmentHost> environmentHosts,
        String client,
        List<String> campaigns) {

    private static final String TEMPLATE = "/new-tenant.yaml";
    private static final String OWN_CAMPAIGN = CampaignScope.PREFIX + "{tenant-id}";

    NewTenant {
        environmentHosts = List.copyOf(environmentHosts);
        campaigns = List.copyOf(campaigns);
    }

    /** Returns the descriptor's text. */
    String descriptor() {
        String scope = isShared() ? CampaignScope.ALL : OWN_CAMPAIGN;
        String description = isShared() ? "Act for the client's campaigns" : "Act for campaign {tenant-id}";
        return template()
                        .replace("@realm@", realm)
                        .replace("@tenant@", isSameEverywhere() ? environmentHost(environmentHosts.get(0), "") : "")
                        .replace("@display-name@", quoted(displayName))
                        .replace("@client@", quoted(client))
                        .replace("@secret@", secret())
                        .replace("@scope-name@", quoted(scope))
                        .replace("@scope@", scope + ": " + description)
                        .replace(
                                "@campaigns@",
                                campaigns.isEmpty() ? "" : "    campaigns: [" + String.join(", ", campaigns) + "]\n")
                + (isSameEverywhere() ? "" : environments());
    }

    private boolean isShared() {
        return environmentHosts.get(0).tenantId().equals(Tenancy.SHARED);
    }

    private boolean isSameEverywhere() {
        return environmentHosts.get(0).environment().isEmpty();
    }

    private String environments() {
        return environmentHosts.stream()
                .map(environmentHost -> "  " + environmentHost.environment().orElse("") + ":\n"
                        + environmentHost(environmentHost, "    "))
                .collect(Collectors.joining("", "environments: # what differs there; mappings are merged\n", ""));
    }

    private static String environmentHost(EnvironmentHost environmentHost, String indent) {
        return indent + "tenant-id: " + environmentHost.tenantId() + "\n" + indent + "host: " + environmentHost.host()
                + "\n";
    }

    private String secret() {
        String client = client().startsWith(realm + "-") ? client().substring(realm.length() + 1) : client();
        String name =
                (realm + "_" + client + "_SECRET").toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        return Character.isLetter(name.charAt(0)) && !ReservedVariables.contains(name) ? name : "TENANT_" + name;
    }

    private static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9_.-]*") ? text : "'" + text.replace("'", "''") + "'";
    }

    private static String template() {
        try (InputStream resource = Objects.requireNonNull(NewTenant.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
