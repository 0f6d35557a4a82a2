package digital.webpremios.identity.keycloak.hosteddomain.guard;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Set;

/**
 * Removes the headers that a realm set before {@link HostGuard} refused the request. Keycloak's sub-resource locators
 * run before every filter and write headers past the answer: the account console's renews the cookies of a session, or
 * expires them if there is none. The remaining headers are the same for every such answer. The security headers are set
 * again, so that they are not the realm's.
 */
final class HiddenHeaders {

    private static final Set<String> NOT_OF_A_REALM = Set.of(
            "cache-control",
            "connection",
            "content-length",
            "content-type",
            "pragma",
            "retry-after",
            "transfer-encoding");

    private HiddenHeaders() {}

    /**
     * Keeps only these headers. It runs right before they are sent, because cookies may be added after the last filter.
     */
    static void removeAtEnd(RoutingContext context) {
        context.addHeadersEndHandler(end -> removeOthers(context.response().headers()));
    }

    private static void removeOthers(MultiMap headers) {
        for (String name : Set.copyOf(headers.names())) {
            if (!NOT_OF_A_REALM.contains(name.toLowerCase(Locale.ROOT))) {
                headers.remove(name);
            }
        }
    }
}
