package digital.webpremios.identity.keycloak.directory.index;

import static java.util.stream.Collectors.groupingBy;

import digital.webpremios.identity.keycloak.compat.server.RealmAttributeQuery;
import digital.webpremios.identity.keycloak.compat.server.RealmAttributeQuery.Row;
import digital.webpremios.identity.tenant.RealmSettings;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * The settings of a realm as they are stored.
 *
 * @param realmId Keycloak's internal id of the realm
 * @param settings its settings
 */
public record StoredSettings(String realmId, RealmSettings settings) {

    private static final List<String> ATTRIBUTES = List.of(
            RealmSettings.FRONTEND_URL,
            RealmSettings.TENANT_ID,
            RealmSettings.VERBOSE_ERRORS,
            RealmSettings.CLIENT_REGISTRATION);

    /** Reads the settings of all realms that have any, in one statement. */
    public static List<StoredSettings> ofAllRealms(KeycloakSession session) {
        return of(RealmAttributeQuery.find(session, ATTRIBUTES).stream());
    }

    /** Reads the settings of those of these realms that have any, in one statement. */
    static List<StoredSettings> ofRealms(KeycloakSession session, Collection<String> realmIds) {
        return of(RealmAttributeQuery.find(session, ATTRIBUTES, realmIds).stream());
    }

    private static List<StoredSettings> of(Stream<Row> rows) {
        return rows.collect(groupingBy(Row::realmId)).values().stream()
                .map(StoredSettings::of)
                .toList();
    }

    private static StoredSettings of(List<Row> rows) {
        Row any = rows.get(0);
        RealmSettings settings = new RealmSettings(
                any.realm(),
                any.enabled(),
                value(rows, RealmSettings.FRONTEND_URL),
                value(rows, RealmSettings.TENANT_ID),
                value(rows, RealmSettings.VERBOSE_ERRORS),
                value(rows, RealmSettings.CLIENT_REGISTRATION));
        return new StoredSettings(any.realmId(), settings);
    }

    private static @Nullable String value(List<Row> rows, String name) {
        return rows.stream()
                .filter(row -> row.name().equals(name))
                .map(Row::value)
                .findFirst()
                .orElse(null);
    }
}
