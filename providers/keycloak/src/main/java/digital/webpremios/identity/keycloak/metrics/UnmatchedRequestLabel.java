package digital.webpremios.identity.keycloak.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.vertx.core.Context;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Limits the values of the label {@code uri} of Quarkus' {@code http_server_requests} to the path templates of
 * resources, and one value for all requests that reach no resource. Quarkus uses the raw path for these and stops at a
 * hundred values. So anybody could keep our endpoints out of the metrics.
 *
 * @see "io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric"
 */
@Singleton
public class UnmatchedRequestLabel implements MeterFilter {

    static final String METER = "http.server.requests";
    static final String UNMATCHED = "/unmatched";

    private static final int BEFORE_RESOURCES = Integer.MIN_VALUE + 2;
    private static final String LABEL = "uri";
    private static final String PATH_TEMPLATE = "UrlPathTemplate";

    /** The values that Quarkus sets for some requests. */
    private static final Set<String> OF_QUARKUS =
            Set.of("root", "NOT_FOUND", "REDIRECTION", "UNKNOWN", "/cors-preflight", UNMATCHED);

    /** The maximum number of templates: the number of resources. */
    private final Set<String> templates = ConcurrentHashMap.newKeySet();

    void register(@Observes Router router) {
        router.route().order(BEFORE_RESOURCES).handler(this::learn);
    }

    /** Learns the template of the request's resource, before the answer is counted. */
    private void learn(RoutingContext routing) {
        if (routing.request() instanceof HttpServerRequestInternal request) {
            Context context = request.context();
            routing.addHeadersEndHandler(end -> add(context.getLocal(PATH_TEMPLATE)));
        }
        routing.next();
    }

    /** Adds a template in the form in which Quarkus makes it a label. */
    void add(@Nullable String template) {
        if (template != null && !templates.contains(template)) {
            String path = ("/" + template).replaceAll("/{2,}", "/");
            templates.add(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        }
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().equals(METER)) {
            return id;
        }
        String uri = id.getTag(LABEL);
        return uri == null || templates.contains(uri) || OF_QUARKUS.contains(uri)
                ? id
                : id.withTag(Tag.of(LABEL, UNMATCHED));
    }
}
