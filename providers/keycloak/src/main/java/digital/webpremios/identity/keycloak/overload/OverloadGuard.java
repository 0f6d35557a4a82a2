package digital.webpremios.identity.keycloak.overload;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/**
 * Answers for the server when {@code --http-max-queued-requests} is reached: 503 with {@code Retry-After}, before the request
 * costs anything. Quarkus alone answers without either, after it has read and matched the request, with a log line for each.
 */
@Singleton
public class OverloadGuard {

    private static final Logger LOG = Logger.getLogger(OverloadGuard.class);
    private static final int FIRST = Integer.MIN_VALUE;

    private final Shedding shedding = new Shedding(System::nanoTime);
    private final ShedLog log = new ShedLog(System::nanoTime);

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::beforeAll).failureHandler(this::afterFailure);
    }

    private void beforeAll(RoutingContext request) {
        if (shedding.isOn()) {
            refuse(request);
        } else {
            request.next();
        }
    }

    private void afterFailure(RoutingContext request) {
        if (request.failure() instanceof RejectedExecutionException
                && !request.response().headWritten()) {
            shedding.start();
            refuse(request);
        } else {
            request.next();
        }
    }

    private void refuse(RoutingContext request) {
        log.add().ifPresent(refused -> LOG.warnf("Overload: %d requests refused, the queue is full", refused));
        EarlyAnswer.OVERLOAD.send(request.request());
        request.request().resume(); // what is left of its body is read and dropped
    }
}
