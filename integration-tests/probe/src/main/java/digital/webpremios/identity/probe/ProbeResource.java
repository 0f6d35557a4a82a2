package digital.webpremios.identity.probe;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/** Counters of the server that tests compare before and after, and a way to write past all checks. */
public final class ProbeResource {

    private static final List<String> CACHES =
            List.of("sessions", "clientSessions", "offlineSessions", "offlineClientSessions", "authenticationSessions");

    private static final long LONGEST_MILLIS = 60_000;

    private final KeycloakSession session;

    ProbeResource(KeycloakSession session) {
        this.session = session;
    }

    /** SQL statements prepared since the first call. */
    @GET
    @Path("statements")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> statements() {
        SessionFactory factory = entityManager().getEntityManagerFactory().unwrap(SessionFactory.class);
        factory.getStatistics().setStatisticsEnabled(true);
        return Map.of("statements", factory.getStatistics().getPrepareStatementCount());
    }

    /** Sets an attribute of the realm without any check, as a change by another node or another provider would. */
    @POST
    @Path("attributes/{name}")
    @Consumes(MediaType.TEXT_PLAIN)
    public void setAttribute(@PathParam("name") String name, String value) {
        session.getContext().getRealm().setAttribute(name, value);
    }

    /** Keeps a worker busy until a point in time, in milliseconds since 1970; a minute at most. */
    @POST
    @Path("busy/{until}")
    public void busy(@PathParam("until") long until) throws InterruptedException {
        Thread.sleep(Math.max(0, Math.min(until - System.currentTimeMillis(), LONGEST_MILLIS)));
    }

    /** Entries of every session store, in memory and in the database. */
    @GET
    @Path("sessions")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> sessions() {
        Map<String, Long> counts = new LinkedHashMap<>();
        CACHES.forEach(
                name -> counts.put(name, (long) SessionCaches.get(session, name).size()));
        counts.put("stored user sessions", count("PersistentUserSessionEntity"));
        counts.put("stored client sessions", count("PersistentClientSessionEntity"));
        return counts;
    }

    /**
     * Removes the rights that administrators of this realm, the master realm, get for each new realm. Keycloak loads
     * and compares all of them whenever another realm is created.
     */
    @DELETE
    @Path("realm-rights")
    public void deleteRealmRights() {
        RealmModel master = session.getContext().getRealm();
        RoleModel admin = master.getRole(AdminRoles.ADMIN);
        ClientModel own = master.getMasterAdminClient();
        List<RoleModel> rights = admin.getCompositesStream()
                .filter(RoleModel::isClientRole)
                .filter(role -> !own.getId().equals(role.getContainerId()))
                .toList();
        rights.forEach(admin::removeCompositeRole);
    }

    private long count(String entity) {
        return entityManager()
                .createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult();
    }

    private EntityManager entityManager() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
