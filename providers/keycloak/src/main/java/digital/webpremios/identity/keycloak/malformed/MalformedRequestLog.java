package digital.webpremios.identity.keycloak.malformed;

import digital.webpremios.identity.keycloak.overload.ShedLog;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** Logs malformed requests: at most one line for each kind in ten seconds, and nothing that a client sent. */
final class MalformedRequestLog {

    private static final Logger LOG = Logger.getLogger(MalformedRequestLog.class);

    private final Map<Malformation, ShedLog> counts = new EnumMap<>(Malformation.class);

    MalformedRequestLog() {
        for (Malformation kind : Malformation.values()) {
            counts.put(kind, new ShedLog(System::nanoTime));
        }
    }

    void add(Malformation kind) {
        ShedLog count = counts.get(kind);
        if (count != null) {
            count.add().ifPresent(refused -> LOG.warnf("%d requests refused: %s", refused, kind.description()));
        }
    }
}
