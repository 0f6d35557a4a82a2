package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.diff.change.Change;
import digital.webpremios.identity.realmconfig.diff.change.RunningRealm;
import digital.webpremios.identity.realmconfig.diff.change.Section;
import digital.webpremios.identity.realmconfig.diff.change.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds every difference between a running realm and the wanted one. */
public final class TenantChanges {

    private final List<Section> sections;

    private TenantChanges(List<Section> sections) {
        this.sections = sections;
    }

    /**
     * Returns a comparison of all sections.
     *
     * @param setSecrets whether existing secrets of clients are replaced too
     */
    public static TenantChanges comparison(boolean setSecrets) {
        return new TenantChanges(List.of(
                new ClientScopes(),
                new RealmSettings(),
                new DefaultClientScopes("defaultDefaultClientScopes", "default-default-client-scopes"),
                new DefaultClientScopes("defaultOptionalClientScopes", "default-optional-client-scopes"),
                new UserProfile(),
                new Groups(),
                new Components(),
                new RequiredActions(),
                new Clients(setSecrets),
                new Policies()));
    }

    /** Returns the changes in the order in which they are made. */
    public List<Change> between(ObjectNode wanted, RunningRealm running) {
        return sections.stream()
                .flatMap(section -> section.changes(wanted, running))
                .sorted(Comparator.comparing(Change::stage))
                .toList();
    }

    /**
     * Returns the changes of the next round. They are those of {@link #between}, except when clients and policies both
     * change: then the policies are loosened first, because the stored policies would refuse the new clients, and the
     * new policies the stored clients.
     */
    public List<Change> nextBetween(ObjectNode wanted, RunningRealm running) {
        List<Change> changes = between(wanted, running);
        boolean both = has(changes, Stage.CLIENTS) && has(changes, Stage.POLICIES);
        Stream<Change> loosened = both ? new LoosenedPolicies().changes(wanted, running) : Stream.empty();
        return Stream.concat(loosened, changes.stream()).toList();
    }

    private static boolean has(List<Change> changes, Stage stage) {
        return changes.stream().anyMatch(change -> change.stage() == stage);
    }
}
