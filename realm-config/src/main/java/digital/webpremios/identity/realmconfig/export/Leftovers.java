package digital.webpremios.identity.realmconfig.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.diff.TenantChanges;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import digital.webpremios.identity.realmconfig.render.Rendering;
import digital.webpremios.identity.realmconfig.terminal.Printable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reports what a descriptor cannot express of a realm: the differences between the running realm and the one rendered
 * from the descriptor, and objects that are never rendered.
 */
final class Leftovers {

    /** Settings that a descriptor cannot express, with Keycloak's defaults. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("loginTheme", ""),
            Map.entry("accountTheme", ""),
            Map.entry("emailTheme", ""),
            Map.entry("eventsEnabled", "false"),
            Map.entry("adminEventsEnabled", "false"),
            Map.entry("rememberMe", "false"),
            Map.entry("loginWithEmailAllowed", "true"),
            Map.entry("duplicateEmailsAllowed", "false"),
            Map.entry("editUsernameAllowed", "false"),
            Map.entry("registrationEmailAsUsername", "false"),
            Map.entry("revokeRefreshToken", "false"),
            Map.entry("failureFactor", "30"),
            Map.entry("permanentLockout", "false"),
            Map.entry("organizationsEnabled", "false"),
            Map.entry("browserFlow", "browser"),
            Map.entry("registrationFlow", "registration"),
            Map.entry("resetCredentialsFlow", "reset credentials"),
            Map.entry("otpPolicyType", "totp"));

    private Leftovers() {}

    /** Returns one line for each setting or object. */
    static List<String> of(TenantDescriptor tenant, RunningRealm running) {
        JsonNode realm = running.json();
        ObjectNode made = Rendering.of(tenant);
        Stream<String> differences = TenantChanges.comparison(false).between(made, running).stream()
                .flatMap(change -> change.differences().stream())
                // a missing mark of this tool on a client is no loss
                .filter(difference -> !difference.path().endsWith("attributes[webpremios.managed-by]"))
                // neither is an account console without the rendered mappers
                .filter(difference -> !difference.path().startsWith("clients[account-console]"))
                .map(difference ->
                        difference.path() + ": found " + difference.found().toString() + ", the descriptor makes "
                                + difference.wanted().toString());
        Stream<String> settings = SETTINGS.entrySet().stream()
                .filter(setting -> !made.has(setting.getKey()))
                .filter(setting -> !realm.path(setting.getKey()).asText("").equals(setting.getValue()))
                .map(setting ->
                        setting.getKey() + ": " + realm.path(setting.getKey()).asText())
                .sorted();
        Stream<String> clients = Tree.items(realm.path("clients"))
                .filter(client -> !ExportedClients.isKeycloaks(client) && !ExportedClients.isExported(client))
                .map(client -> "clients[" + client.path("clientId").asText() + "]: it does not request tokens");
        Stream<String> providers = Tree.items(realm.path("identityProviders"))
                .map(provider -> "identityProviders[" + provider.path("alias").asText() + "]");
        Stream<String> groups = Tree.items(realm.path("groups"))
                .filter(group -> group.path("subGroupCount").asInt() > 0)
                .map(group -> "groups[" + group.path("name").asText() + "]: its subgroups");
        return Stream.of(differences, settings, clients, providers, groups)
                .flatMap(lines -> lines)
                .map(line -> Printable.line(line.replaceAll("\\s+", " ")))
                .toList();
    }
}
