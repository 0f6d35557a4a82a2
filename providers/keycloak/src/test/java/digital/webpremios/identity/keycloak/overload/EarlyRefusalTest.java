package digital.webpremios.identity.keycloak.overload;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection with Netty's own codec; what goes through is what Vert.x would get. */
final class EarlyRefusalTest {

    private static final String REFUSAL = "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n";
    private static final String POST =
            "POST /oauth2/token HTTP/1.1\r\nHost: auth.a.test\r\nContent-Length: 3\r\n\r\na=b";

    private final AtomicBoolean noRoom = new AtomicBoolean();
    private final AtomicInteger refused = new AtomicInteger();
    private final HttpRequestDecoder decoder = new HttpRequestDecoder();
    private final HttpResponseEncoder codec = new HttpResponseEncoder();
    private final EmbeddedChannel channel = new EmbeddedChannel(decoder, codec, new ChannelInboundHandlerAdapter());

    @BeforeEach
    void theFirstRequestIsVertxs() {
        channel.pipeline()
                .addAfter(
                        channel.pipeline().context(codec).name(),
                        null,
                        new EarlyRefusal(
                                channel.pipeline().context(codec),
                                noRoom::get,
                                Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(REFUSAL, StandardCharsets.US_ASCII)),
                                refused::incrementAndGet));
    }

    @AfterEach
    void nothingIsLeft() {
        channel.finishAndReleaseAll();
    }

    @Test
    void aRequestIsRefusedWhenThereIsNoRoomAndTheNextOneServedWhenThereIs() {
        answerFirst();
        noRoom.set(true);
        send(POST);
        send(POST);

        assertThat(written()).isEqualTo(REFUSAL + REFUSAL);
        assertThat(passed()).isZero();
        assertThat(refused).hasValue(2);

        noRoom.set(false);
        send(POST);

        assertThat(passed()).isEqualTo(2);
        assertThat(written()).isEmpty();
    }

    @Test
    void aBodyThatComesInPiecesAfterItsRefusalIsDropped() {
        answerFirst();
        noRoom.set(true);
        send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
        assertThat(written()).as("the body is not waited for").isEqualTo(REFUSAL);

        noRoom.set(false);
        send("3\r\na=b\r\n");
        send("0\r\n\r\n");
        assertThat(passed()).isZero();

        send(POST);
        assertThat(passed()).isEqualTo(2);
    }

    @Test
    void aRequestThatVertxHasIsVertxsToTheEnd() {
        answerFirst();
        send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\na=b");
        noRoom.set(true);
        send("c=d");

        assertThat(passed()).isEqualTo(3);
        assertThat(written()).isEmpty();
    }

    @Test
    void aClientThatDoesNotWaitForItsAnswerIsLeftToVertxForGood() {
        noRoom.set(true);
        send(POST);
        answer();
        send(POST);

        assertThat(passed()).isEqualTo(4);
        assertThat(written()).doesNotContain("503");
        assertThat(channel.pipeline().get(EarlyRefusal.class)).isNull();
    }

    @Test
    void aRequestBehindOneThatIsNotAnsweredYetIsNotAnsweredBeforeIt() {
        answerFirst();
        send(POST);
        noRoom.set(true);
        send(POST);

        assertThat(written()).isEmpty();
        assertThat(passed()).isEqualTo(4);
    }

    @Test
    void requestsThatComeTogetherWhileThereIsNoRoomAreAllRefused() {
        answerFirst();
        noRoom.set(true);
        send(POST + POST + POST);

        assertThat(written()).isEqualTo(REFUSAL + REFUSAL + REFUSAL);
    }

    @Test
    void anInterimAnswerIsNoAnswer() {
        answerFirst();
        send(POST);
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        noRoom.set(true);
        send(POST);

        assertThat(written()).doesNotContain("503");
        assertThat(passed()).isEqualTo(4);
    }

    @Test
    void anAnswerInPiecesIsAnAnswerWithItsLast() {
        answerFirst();
        send(POST);
        noRoom.set(true);
        DefaultHttpResponse head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        head.headers().set("transfer-encoding", "chunked");
        channel.writeOutbound(head, new DefaultHttpContent(Unpooled.copiedBuffer("x", StandardCharsets.US_ASCII)));
        channel.writeOutbound(LastHttpContent.EMPTY_LAST_CONTENT);
        send(POST);

        assertThat(written()).startsWith("HTTP/1.1 200 OK").endsWith("0\r\n\r\n" + REFUSAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
                "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n",
                "OPTIONS / HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST / HTTP/1.0\r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\nContent-Length: 0\r\n\r\n",
                "POST / HTTP/9.9.9\r\nHost: a\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n"
            })
    void whatIsNotPlainIsLeftToVertx(String request) {
        answerFirst();
        noRoom.set(true);
        send(request);

        assertThat(passed()).isPositive();
        assertThat(written()).isEmpty();
        assertThat(refused).hasValue(0);
    }

    @Test
    void aBodyThatIsNotHttpEndsTheConnection() {
        answerFirst();
        noRoom.set(true);
        send("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nno chunk\r\n");

        assertThat(written()).isEqualTo(REFUSAL);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aClientThatDoesNotReadItsRefusalsIsCutOff() {
        answerFirst();
        noRoom.set(true);
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(0, 1));
        assertThat(channel.pipeline()
                        .context(codec)
                        .write(Unpooled.copiedBuffer("unread", StandardCharsets.US_ASCII))
                        .isDone())
                .isFalse();
        send(POST);

        assertThat(channel.isOpen()).isFalse();
    }

    /** The request with which it was put in. */
    private void answerFirst() {
        answer();
        written();
    }

    private void answer() {
        DefaultFullHttpResponse ok = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        ok.headers().set("content-length", 0);
        channel.writeOutbound(ok);
    }

    private void send(String bytes) {
        channel.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.US_ASCII));
    }

    /** How many parts of requests have gone on to Vert.x since the last time. */
    private int passed() {
        int parts = 0;
        for (Object part = channel.readInbound(); part != null; part = channel.readInbound()) {
            parts++;
        }
        return parts;
    }

    private String written() {
        StringBuilder bytes = new StringBuilder();
        for (ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            bytes.append(part.toString(StandardCharsets.US_ASCII));
            part.release();
        }
        return bytes.toString();
    }
}
