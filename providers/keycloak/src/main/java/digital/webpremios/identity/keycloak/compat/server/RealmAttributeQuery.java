package digital.webpremios.identity.keycloak.compat.server;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Reads attributes of realms in one statement. The realm provider loads whole realms with dozens of statements
 * each, which is too slow for thousands of realms.
 */
public final class RealmAttributeQuery {

    private static final String QUERY = "select r.id, r.name, r.enabled, a.name, a.value"
            + " from RealmEntity r join r.attributes a where a.name in (:names)";

    private RealmAttributeQuery() {}

    /** One attribute of one realm. */
    public record Row(String realmId, String realm, boolean enabled, String name, String value) {}

    /** The attributes with these names. A realm without any has no row. */
    public static List<Row> find(KeycloakSession session, Collection<String> names) {
        return rows(entityManager(session).createQuery(QUERY, Object[].class).setParameter("names", names));
    }

    /** The attributes with these names of these realms, of which there must be at least one. */
    public static List<Row> find(KeycloakSession session, Collection<String> names, Collection<String> realmIds) {
        return rows(entityManager(session)
                .createQuery(QUERY + " and r.id in (:realms)", Object[].class)
                .setParameter("names", names)
                .setParameter("realms", realmIds));
    }

    private static EntityManager entityManager(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    private static List<Row> rows(TypedQuery<Object[]> query) {
        return query.getResultStream()
                .map(row -> new Row((String) row[0], (String) row[1], (Boolean) row[2], (String) row[3], value(row[4])))
                .toList();
    }

    private static String value(Object value) {
        return value == null ? "" : value.toString();
    }
}
