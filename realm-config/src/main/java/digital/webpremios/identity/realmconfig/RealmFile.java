package digital.webpremios.identity.realmconfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.descriptor.KeycloakClients;
import digital.webpremios.identity.realmconfig.descriptor.RealmName;
import digital.webpremios.identity.realmconfig.input.StrictJson;
import digital.webpremios.identity.realmconfig.input.TextFile;
import digital.webpremios.identity.tenant.ConfigurationProblem;
import digital.webpremios.identity.tenant.RealmSettings;
import digital.webpremios.identity.tenant.Tenant;
import digital.webpremios.identity.tenant.TenantConfiguration;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A realm file with its placeholders replaced.
 *
 * @param tenant the tenant of the realm
 * @param clients its clients
 * @param users its participants
 */
record RealmFile(Tenant tenant, List<RealmClient> clients, List<RealmUser> users) {

    RealmFile {
        clients = List.copyOf(clients);
        users = List.copyOf(users);
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException naming the file and what is wrong with it
     */
    static RealmFile read(Path file, Placeholders placeholders) {
        try {
            if (!(StrictJson.read(TextFile.read(file, TextFile.REALM)) instanceof ObjectNode realm)) {
                throw new IllegalArgumentException("expected a realm, {\"realm\": …}");
            }
            placeholders.fill(realm);
            List<RealmClient> clients = StreamSupport.stream(
                            realm.path("clients").spliterator(), false)
                    .filter(client ->
                            !KeycloakClients.contains(client.path("clientId").asText()))
                    .map(client -> RealmClient.of(client, realm))
                    .toList();
            List<RealmUser> users = StreamSupport.stream(realm.path("users").spliterator(), false)
                    .map(RealmUser::of)
                    .toList();
            return new RealmFile(tenant(realm), clients, users);
        } catch (IllegalArgumentException e) {
            String problem = firstLine(e);
            throw new IllegalArgumentException(
                    problem.startsWith(file.toString()) ? problem : file + ": " + problem, e);
        }
    }

    private static Tenant tenant(JsonNode realm) {
        String name = realm.path("realm").asText();
        if (!RealmName.isTenants(name)) {
            throw new IllegalArgumentException("the realm is '" + name + "'; expected " + RealmName.EXPECTED);
        }
        JsonNode attributes = realm.path("attributes");
        TenantConfiguration configuration = TenantConfiguration.of(new RealmSettings(
                name,
                realm.path("enabled").asBoolean(),
                text(attributes, RealmSettings.FRONTEND_URL),
                text(attributes, RealmSettings.TENANT_ID),
                text(attributes, RealmSettings.VERBOSE_ERRORS),
                text(attributes, RealmSettings.CLIENT_REGISTRATION)));
        if (configuration instanceof TenantConfiguration.Unusable unusable) {
            throw new IllegalArgumentException(unusable.problems().stream()
                    .map(ConfigurationProblem::toString)
                    .collect(Collectors.joining(" ")));
        }
        return configuration
                .asTenant()
                .orElseThrow(() ->
                        new IllegalArgumentException("the realm has no attribute '" + RealmSettings.TENANT_ID + "'"));
    }

    private static @Nullable String text(JsonNode attributes, String name) {
        return attributes.hasNonNull(name) ? attributes.get(name).asText() : null;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
