package digital.webpremios.identity.benchmark.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class AnswerReaderTest {

    @Test
    void answersAreReadOneAfterTheOther() throws IOException {
        String first = "HTTP/1.1 200 OK\r\ncontent-LENGTH: 5\r\n\r\nfirst";
        AnswerReader reader = reader(first + "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 6\r\n\r\nsecond");

        assertThat(reader.read()).isEqualTo(new Answer(200, "first"));
        assertThat(reader.read()).isEqualTo(new Answer(503, "second"));
    }

    @Test
    void chunksAreJoinedAndTrailersSkipped() throws IOException {
        String chunked =
                "Transfer-Encoding: chunked\r\n\r\n3;note=x\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n";
        AnswerReader reader = reader("HTTP/1.1 200 OK\r\n" + chunked + "HTTP/1.1 204 None\r\n\r\n");

        assertThat(reader.read()).isEqualTo(new Answer(200, "abc0123456789"));
        assertThat(reader.read()).isEqualTo(new Answer(204, ""));
    }

    @Test
    void anAnswerThatEndsEarlyIsAnError() {
        assertThatThrownBy(() -> reader("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfir")
                        .read())
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> reader("HTTP/1.1 200 OK\r\n").read()).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> reader("").read()).isInstanceOf(EOFException.class);
    }

    @Test
    void somethingThatIsNoAnswerIsAnError() {
        assertThatThrownBy(() -> reader("SSH-2.0-x\r\n\r\n").read()).hasMessageContaining("HTTP/1.1");
        assertThatThrownBy(() -> reader("HTTP/1.1 abc\r\n\r\n").read()).hasMessageContaining("HTTP/1.1");
    }

    private static AnswerReader reader(String text) {
        return new AnswerReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
