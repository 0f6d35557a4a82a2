package digital.webpremios.identity.keycloak.log;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.logging.Handler;
import java.util.logging.Logger;

/** Installs the {@link RequestLogFilter} at every handler of the server's log when the server starts to listen. */
@Singleton
public class RequestLog {

    void install(@Observes Router router) {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setFilter(
                    new RequestLogFilter(handler.getFilter(), () -> Vertx.currentContext() != null, System::nanoTime));
        }
    }
}
