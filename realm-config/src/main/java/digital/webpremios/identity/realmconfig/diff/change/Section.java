package digital.webpremios.identity.realmconfig.diff.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** A part of a realm that is compared and changed separately. */
@FunctionalInterface
public interface Section {

    /**
     * Returns the changes of this part.
     *
     * @param wanted the rendered realm with its secrets filled in
     * @param running the realm of the server
     */
    Stream<Change> changes(ObjectNode wanted, RunningRealm running);
}
