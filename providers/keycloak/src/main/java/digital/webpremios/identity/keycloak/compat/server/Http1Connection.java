package digital.webpremios.identity.keycloak.compat.server;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpContentEncoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.function.Function;

/** The Netty connection of an HTTP/1.1 request, which Vert.x offers only through its internals. */
public final class Http1Connection {

    private static final AttributeKey<Boolean> SEEN = AttributeKey.valueOf(Http1Connection.class.getName());

    private Http1Connection() {}

    /**
     * Adds a handler between the HTTP codec and Vert.x, if the request is the first of its connection, so that Vert.x
     * has received only this one. It does nothing for later requests, for HTTP/2, and if answers are compressed.
     *
     * @param handler makes the handler, of the context from which written bytes go past the codec
     */
    public static void beforeVertx(HttpServerRequest request, Function<ChannelHandlerContext, ChannelHandler> handler) {
        if (request.connection() instanceof ConnectionBase connection
                && !connection.channel().hasAttr(SEEN)) {
            connection.channel().attr(SEEN).set(true);
            ChannelHandlerContext vertx = connection.channelHandlerContext();
            ChannelHandlerContext codec = vertx.pipeline().context(HttpResponseEncoder.class);
            if (codec != null && vertx.pipeline().context(HttpContentEncoder.class) == null) {
                vertx.pipeline().addBefore(vertx.name(), null, handler.apply(codec));
            }
        }
    }
}
