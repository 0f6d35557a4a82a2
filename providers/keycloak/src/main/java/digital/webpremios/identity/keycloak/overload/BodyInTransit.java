package digital.webpremios.identity.keycloak.overload;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** A request whose body is on its way; all of it happens on the event loop of its connection. */
final class BodyInTransit {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final BodyEnd bodyEnd;
    private final int mostBytes;
    private final Buffer body = Buffer.buffer();
    private long deadline;
    private boolean over;

    /**
     * Of a request.
     *
     * @param mostBytes how long the body may be
     */
    BodyInTransit(RoutingContext context, BodyEnd bodyEnd, int mostBytes) {
        this.context = context;
        this.request = context.request();
        this.bodyEnd = bodyEnd;
        this.mostBytes = mostBytes;
    }

    /** Goes on with the request when all of the body is here. */
    void read() {
        deadline = context.vertx().setTimer(PATIENCE.toMillis(), id -> refuse(EarlyAnswer.BODY_TOO_SLOW));
        request.exceptionHandler(lost -> end());
        request.handler(this::add);
        request.endHandler(all -> handOver());
        if (HttpHeaders.CONTINUE.toString().equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        request.resume();
    }

    private void add(Buffer part) {
        if (over) {
            return;
        }
        if (body.length() + part.length() > mostBytes) {
            refuse(EarlyAnswer.BODY_TOO_LONG);
            return;
        }
        body.appendBuffer(part);
        if (bodyEnd.isReached(body.length())) {
            request.pause();
            context.addEndHandler(answered -> request.resume());
            handOver();
        }
    }

    @SuppressWarnings("deprecation") // Vert.x offers no other way, and RESTEasy looks there first
    private void handOver() {
        if (end()) {
            context.setBody(body);
            context.next();
        }
    }

    /** The rest of such a body is not waited for. */
    private void refuse(EarlyAnswer answer) {
        if (end()) {
            answer.send(request).onComplete(sent -> request.connection().close());
        }
    }

    /** Whether it was not over before. */
    private boolean end() {
        context.vertx().cancelTimer(deadline);
        boolean first = !over;
        over = true;
        return first;
    }
}
