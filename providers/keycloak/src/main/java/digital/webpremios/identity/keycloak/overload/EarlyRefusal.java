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
 * Refuses the requests of one connection of HTTP/1.1 before Vert.x makes anything of them, while there is no room. What
 * it does not know for sure goes on to Vert.x, where {@link OverloadGuard} refuses it: a request that is not
 * {@linkplain PlainRequest plain}, and all of a client that does not wait for its answers, which must come in their
 * order.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails on a connection comes to Vert.x, which ends it
final class EarlyRefusal extends ChannelDuplexHandler {

    private final ChannelHandlerContext codec;
    private final BooleanSupplier noRoom;
    private final ByteBuf answer;
    private final Runnable refused;

    /** Whether Vert.x has a request to answer: the one with which this was put in has come already. */
    private boolean open = true;
    /** Whether what comes is the body of a request that has been refused. */
    private boolean dropping;

    private boolean flush;

    /**
     * Of a connection whose first request has just come.
     *
     * @param codec its codec of HTTP, past which the answer goes
     * @param noRoom whether requests are to be refused now
     * @param answer the refusal's bytes, which stay as they are
     * @param refused is told of each
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
            context.close(); // it sends, and does not read its answers: they would heap up
        }
    }

    private void drop(ChannelHandlerContext context, Object message) {
        dropping = !(message instanceof LastHttpContent);
        boolean broken =
                message instanceof HttpObject part && part.decoderResult().isFailure();
        ReferenceCountUtil.release(message);
        if (broken) {
            codec.flush();
            context.close(); // where the next request would begin is not known
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
