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
     * The comparison.
     *
     * @param setSecrets whether secrets that a client has are to be replaced too
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

    /** What differs, in the order in which it is to be changed. */
    public List<Change> between(ObjectNode wanted, RunningRealm running) {
        return sections.stream()
                .flatMap(section -> section.changes(wanted, running))
                .sorted(Comparator.comparing(Change::stage))
                .toList();
    }

    /**
     * What is to be done next: as {@link #between}, but if clients and policies both change, the policies are loosened
     * first, since the policies that are there would refuse the new clients, and the new ones the clients that are
     * there.
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
