package digital.webpremios.identity.realmconfig.diff;

import digital.webpremios.identity.realmconfig.admin.AdminRequest;
import java.util.List;

/**
 * Something to change.
 *
 * @param stage when
 * @param kind how
 * @param differences what differs
 * @param requests how it is changed, in order
 */
public record Change(Stage stage, Kind kind, List<Difference> differences, List<AdminRequest> requests) {

    /** What a change does. */
    public enum Kind {
        /** Something that is not there is made. */
        CREATE,
        /** Something that is there is changed. */
        UPDATE,
        /** Something goes. */
        REMOVE
    }

    public Change {
        differences = List.copyOf(differences);
        requests = List.copyOf(requests);
    }
}
