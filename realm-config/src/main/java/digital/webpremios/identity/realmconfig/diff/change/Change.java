package digital.webpremios.identity.realmconfig.diff.change;

import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import java.util.List;
import java.util.Optional;

/**
 * One change that {@code apply} would make to a realm.
 *
 * @param stage when
 * @param kind how
 * @param differences what differs
 * @param requests how it is changed, in order
 * @param obstacle why it must not be done; empty if it may
 */
public record Change(
        Stage stage, Kind kind, List<Difference> differences, List<AdminRequest> requests, Optional<String> obstacle) {

    /** What a change does. */
    public enum Kind {
        /** Something that is not there is made. */
        CREATE,
        /** Something that is there is changed. */
        UPDATE,
        /** Something goes. */
        REMOVE
    }

    /** A change that may be made. */
    public Change(Stage stage, Kind kind, List<Difference> differences, List<AdminRequest> requests) {
        this(stage, kind, differences, requests, Optional.empty());
    }

    public Change {
        differences = List.copyOf(differences);
        requests = List.copyOf(requests);
    }
}
