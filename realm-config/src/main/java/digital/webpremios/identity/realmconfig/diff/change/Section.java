package digital.webpremios.identity.realmconfig.diff.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** A part of a realm that is compared and changed separately. */
@FunctionalInterface
public interface Section {

    /**
     * What is to be changed.
     *
     * @param wanted realm JSON, filled
     * @param running the realm
     */
    Stream<Change> changes(ObjectNode wanted, RunningRealm running);
}
