package digital.webpremios.identity.keycloak.overload;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class EarlyAnswerTest {

    @Test
    void itsBytesAreAnAnswerOfHttp() {
        EmbeddedChannel client = new EmbeddedChannel(new HttpResponseDecoder(), new HttpObjectAggregator(1_000));
        client.writeInbound(EarlyAnswer.OVERLOAD.bytes().duplicate());
        FullHttpResponse answer = client.readInbound();

        assertThat(answer.decoderResult().isSuccess()).isTrue();
        assertThat(answer.status().code()).isEqualTo(503);
        assertThat(answer.headers().get("Retry-After")).isEqualTo("1");
        assertThat(answer.headers().get("Content-Type")).isEqualTo("application/json;charset=UTF-8");
        assertThat(answer.headers().get("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers().get("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.content().toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"error\":\"temporarily_unavailable\"}");
        answer.release();
        client.finishAndReleaseAll();
    }

    @Test
    void itsBytesStayForTheNextRefusal() {
        ByteBuf bytes = EarlyAnswer.OVERLOAD.bytes();
        int length = bytes.readableBytes();

        ByteBuf sent = bytes.duplicate();
        sent.skipBytes(length);
        sent.release();

        assertThat(bytes.readableBytes()).isEqualTo(length);
        assertThat(bytes.refCnt()).isPositive();
        assertThat(bytes.isReadOnly()).isTrue();
        assertThat(Unpooled.copiedBuffer(bytes).toString(StandardCharsets.UTF_8))
                .startsWith("HTTP/1.1 503 ");
    }
}
