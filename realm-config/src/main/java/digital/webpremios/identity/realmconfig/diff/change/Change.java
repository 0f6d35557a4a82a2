package digital.webpremios.identity.realmconfig.diff.change;

import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import java.util.List;
import java.util.Optional;

/**
 * One change that {@code apply} would make to a realm.
 *
 * @param stage the stage in which the change is made
 * @param kind whether an object is created, updated or removed
 * @param differences the differences that the change removes
 * @param requests the requests, in order
 * @param obstacle why the change must not be made; empty if it may be
 */
public record Change(
        Stage stage, Kind kind, List<Difference> differences, List<AdminRequest> requests, Optional<String> obstacle) {

    /** The kinds of changes. */
    public enum Kind {
        /** Creates an object. */
        CREATE,
        /** Updates an existing object. */
        UPDATE,
        /** Removes an object. */
        REMOVE
    }

    /** Creates a change that may be made. */
    public Change(Stage stage, Kind kind, List<Difference> differences, List<AdminRequest> requests) {
        this(stage, kind, differences, requests, Optional.empty());
    }

    public Change {
        differences = List.copyOf(differences);
        requests = List.copyOf(requests);
    }
}
