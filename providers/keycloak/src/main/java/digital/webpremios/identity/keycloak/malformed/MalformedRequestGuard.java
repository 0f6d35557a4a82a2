package digital.webpremios.identity.keycloak.malformed;

import digital.webpremios.identity.cognito.request.RawFormRequest;
import digital.webpremios.identity.keycloak.hosteddomain.EndpointPath;
import digital.webpremios.identity.keycloak.hosteddomain.HostedPaths;
import digital.webpremios.identity.keycloak.overload.BodyEnd;
import digital.webpremios.identity.keycloak.overload.EarlyAnswer;
import digital.webpremios.identity.tenant.Authority;
import digital.webpremios.identity.tenant.RequestHost;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Refuses requests without a usable host or with an unreadable content type with status 400 on every path, removes
 * other unreadable headers, and answers for failures before a resource is reached. Without it, Keycloak and Quarkus
 * answer 500 to most of them and log a stack trace with the whole query.
 */
@Singleton
public class MalformedRequestGuard {

    private static final Logger LOG = Logger.getLogger(MalformedRequestGuard.class);
    private static final int AFTER_THE_OVERLOAD_GUARD = Integer.MIN_VALUE + 1;
    private static final int SERVER_ERROR = 500;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final MalformedRequestLog log = new MalformedRequestLog();

    void register(@Observes Router router) {
        router.route().order(AFTER_THE_OVERLOAD_GUARD).handler(this::beforeAll).failureHandler(this::afterFailure);
    }

    private void beforeAll(RoutingContext context) {
        AnswerHeaders.completeAtEnd(context);
        Optional<Malformation> malformation = host(context.request()).or(() -> contentType(context));
        if (malformation.isPresent()) {
            log.add(malformation.get());
            refuse(context, EarlyAnswer.MALFORMED);
        } else {
            withoutUnreadableHeaders(context.request().headers());
            simplifyForm(context);
            context.next();
        }
    }

    /**
     * Replaces an unreadable {@code Accept} by one for everything, and a bearer token that only looks like a JSON Web
     * Token by another text.
     */
    private static void withoutUnreadableHeaders(MultiMap headers) {
        if (!AcceptField.isReadable(headers.getAll(HttpHeaders.ACCEPT))) {
            headers.set(HttpHeaders.ACCEPT, AcceptField.EVERYTHING);
        }
        List<String> authorizations = headers.getAll(HttpHeaders.AUTHORIZATION);
        for (String authorization : authorizations) {
            if (TokenSyntax.isBrokenBearer(authorization)) {
                List<String> readable = authorizations.stream()
                        .map(each -> TokenSyntax.isBrokenBearer(each) ? "Bearer " + TokenSyntax.NO_TOKEN : each)
                        .toList();
                headers.set(HttpHeaders.AUTHORIZATION.toString(), readable);
                return;
            }
        }
    }

    private static Optional<Malformation> host(HttpServerRequest request) {
        if (!SCHEMES.contains(request.scheme())) {
            return Optional.of(Malformation.FORWARDED_SCHEME);
        }
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        RequestHost host = RequestHost.of(request.uri(), hosts);
        if (host instanceof RequestHost.Refused refused) {
            return Optional.of(Malformation.of(refused.reason()));
        }
        if (request.version() == HttpVersion.HTTP_2) {
            return ofHttp2(request, host);
        }
        if (!hosts.isEmpty()) {
            return Optional.empty();
        }
        // HTTP/1.0 needs no host, but the rest of the server does
        request.headers().set(HttpHeaders.HOST, HostlessRequestFilter.NO_HOST);
        return host instanceof RequestHost.Absent && request.uri().indexOf('%') < 0
                ? Optional.empty()
                : Optional.of(Malformation.MALFORMED_HOST);
    }

    /** An HTTP/2 request may have a {@code Host} header besides its {@code :authority} (RFC 9113, section 8.3.1). */
    private static Optional<Malformation> ofHttp2(HttpServerRequest request, RequestHost header) {
        Optional<Authority> authority = Optional.ofNullable(request.authority())
                .map(HostAndPort::toString)
                .flatMap(Authority::parse);
        if (authority.isEmpty()) {
            return Optional.of(Malformation.MALFORMED_HOST);
        }
        int portOfScheme = request.isSSL() ? HTTPS_PORT : HTTP_PORT;
        return header instanceof RequestHost.Named named && !named.authority().isSameAs(authority.get(), portOfScheme)
                ? Optional.of(Malformation.CONTRADICTING_HOSTS)
                : Optional.empty();
    }

    private static Optional<Malformation> contentType(RoutingContext context) {
        HttpServerRequest request = context.request();
        List<String> values = request.headers().getAll(HttpHeaders.CONTENT_TYPE);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        String value = String.join(",", values);
        switch (value.isBlank() ? ContentTypeField.UNREADABLE : ContentTypeField.of(value)) {
            case READABLE -> {}
            case FORM_WITH_ODD_PARAMETERS -> request.headers().set(HttpHeaders.CONTENT_TYPE, ContentTypeField.FORM);
            case UNREADABLE -> {
                // the hosted domain's endpoints answer a body without a type themselves
                if (BodyEnd.isToCome(request) && !HostedPaths.areAtRoot(request.path())) {
                    return Optional.of(Malformation.CONTENT_TYPE);
                }
                request.headers().remove(HttpHeaders.CONTENT_TYPE);
            }
        }
        return Optional.empty();
    }

    /**
     * Removes the parameters of a form's content type at the endpoints of the hosted domain. The server fails at a
     * charset without a name. The endpoints read bytes and need no charset.
     */
    private static void simplifyForm(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (EndpointPath.contains(context.normalizedPath())
                && RawFormRequest.isForm(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
            request.headers().set(HttpHeaders.CONTENT_TYPE, ContentTypeField.FORM);
        }
    }

    /** Answers if Vert.x refused the request, or if something failed outside of Keycloak's error handling. */
    private void afterFailure(RoutingContext context) {
        AnswerHeaders.completeAtEnd(context);
        Throwable failure = context.failure();
        if (failure == null || context.response().headWritten()) {
            context.next();
        } else if (context.statusCode() < SERVER_ERROR) {
            log.add(Malformation.MALFORMED_HOST);
            refuse(context, EarlyAnswer.MALFORMED);
        } else {
            LOG.error("A request failed outside of Keycloak's error handling", failure);
            refuse(context, EarlyAnswer.FAILED);
        }
    }

    private static void refuse(RoutingContext context, EarlyAnswer answer) {
        answer.send(context.request());
        if (!context.request().isEnded()) {
            context.request().resume(); // the rest of its body is read and dropped
        }
    }
}
