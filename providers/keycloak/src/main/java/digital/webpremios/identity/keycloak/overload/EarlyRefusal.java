package digital.webpremios.identity.keycloak.overload;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.function.BooleanSupplier;

/**
 * Refuses the requests of one HTTP/1.1 connection before Vert.x handles them, while the server is overloaded. Two kinds
 * of requests go on to Vert.x, where {@link OverloadGuard} refuses them: requests that are not {@linkplain PlainRequest
 * plain}, and all requests of a client that does not wait for its answers, because answers must keep their order.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Vert.x gets the failures of a connection and closes it
final class EarlyRefusal extends ChannelDuplexHandler {

    private final ChannelHandlerContext codec;
    private final BooleanSupplier noRoom;
    private final ByteBuf answer;
    private final Runnable refused;

    /** Whether Vert.x has a request to answer. At first it has: the request with which this handler was added. */
    private boolean open = true;
    /** Whether the next messages are the body of a refused request. */
    private boolean dropping;

    private boolean flush;

    /**
     * Creates it for a connection that has just received its first request.
     *
     * @param codec the connection's HTTP codec, to which refusals are written directly
     * @param noRoom whether requests are refused now
     * @param answer the bytes of the refusal, which are never changed
     * @param refused is run for each refused request
     */
    EarlyRefusal(ChannelHandlerContext codec, BooleanSupplier noRoom, ByteBuf answer, Runnable refused) {
        this.codec = codec;
        this.noRoom = noRoom;
        this.answer = answer;
        this.refused = refused;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (dropping) {
            drop(context, message);
        } else if (message instanceof HttpRequest request) {
            read(context, request);
        } else {
            context.fireChannelRead(message);
        }
    }

    private void read(ChannelHandlerContext context, HttpRequest request) {
        if (open) {
            context.pipeline().remove(this);
            context.fireChannelRead(request);
        } else if (noRoom.getAsBoolean() && PlainRequest.is(request)) {
            refuse(context, request);
        } else {
            open = true;
            context.fireChannelRead(request);
        }
    }

    private void refuse(ChannelHandlerContext context, HttpRequest request) {
        refused.run();
        if (context.channel().isWritable()) {
            codec.write(answer.duplicate(), codec.voidPromise());
            flush = true;
            dropping = true;
            drop(context, request);
        } else {
            ReferenceCountUtil.release(request);
            context.close(); // the client sends without reading, so its answers would pile up in memory
        }
    }

    private void drop(ChannelHandlerContext context, Object message) {
        dropping = !(message instanceof LastHttpContent);
        boolean broken =
                message instanceof HttpObject part && part.decoderResult().isFailure();
        ReferenceCountUtil.release(message);
        if (broken) {
            codec.flush();
            context.close(); // the start of the next request is not known
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (flush) {
            flush = false;
            codec.flush();
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInterim(message)) {
            open = false;
        }
        context.write(message, promise);
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
