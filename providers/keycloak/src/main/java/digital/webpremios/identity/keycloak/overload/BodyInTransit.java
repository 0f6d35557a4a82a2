package digital.webpremios.identity.keycloak.overload;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Waits for the body of a request. Everything runs on the event loop of its connection. */
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
     * Creates it for a request.
     *
     * @param mostBytes how long the body may be
     */
    BodyInTransit(RoutingContext context, BodyEnd bodyEnd, int mostBytes) {
        this.context = context;
        this.request = context.request();
        this.bodyEnd = bodyEnd;
        this.mostBytes = mostBytes;
    }

    /** Continues with the request when the whole body has arrived. */
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

    /** Refuses the request without waiting for the rest of the body. */
    private void refuse(EarlyAnswer answer) {
        if (end()) {
            answer.send(request).onComplete(sent -> request.connection().close());
        }
    }

    /** Ends the wait for the body, and returns whether it had not ended before. */
    private boolean end() {
        context.vertx().cancelTimer(deadline);
        boolean first = !over;
        over = true;
        return first;
    }
}
