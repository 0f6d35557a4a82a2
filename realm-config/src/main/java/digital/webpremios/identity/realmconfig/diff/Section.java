package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** A part of a realm that is compared, and changed, by itself. */
@FunctionalInterface
interface Section {

    /**
     * What is to be changed.
     *
     * @param wanted realm JSON, filled
     * @param running the realm
     */
    Stream<Change> changes(ObjectNode wanted, RunningRealm running);
}
