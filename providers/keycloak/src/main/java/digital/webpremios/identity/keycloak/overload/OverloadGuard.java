package digital.webpremios.identity.keycloak.overload;

import digital.webpremios.identity.keycloak.compat.server.Http1Connection;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.netty.buffer.ByteBuf;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/**
 * Refuses requests with 503 and {@code Retry-After} when {@code --http-max-queued-requests} is reached, before they
 * cost anything. Quarkus alone reads and matches such a request first, logs a line for each, and sends an empty answer
 * without {@code Retry-After}. Most requests are refused before they come here, by an {@link EarlyRefusal} on each
 * HTTP/1.1 connection.
 */
@Singleton
public class OverloadGuard {

    private static final Logger LOG = Logger.getLogger(OverloadGuard.class);
    private static final int FIRST = Integer.MIN_VALUE;

    private final Shedding shedding = new Shedding(System::nanoTime);
    private final ShedLog log = new ShedLog(System::nanoTime);
    private final Counter refusals = Metrics.counter("webpremios.overload.refusals");
    private final ByteBuf refusal = EarlyAnswer.OVERLOAD.bytes();

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::beforeAll).failureHandler(this::afterFailure);
    }

    private void beforeAll(RoutingContext request) {
        Http1Connection.beforeVertx(
                request.request(), codec -> new EarlyRefusal(codec, shedding::isOn, refusal, this::count));
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
        count();
        EarlyAnswer.OVERLOAD.send(request.request());
        request.request().resume(); // what is left of its body is read and dropped
    }

    private void count() {
        refusals.increment();
        log.add()
                .ifPresent(refused ->
                        LOG.warnf("Overload: %d requests refused because the request queue is full", refused));
    }
}
