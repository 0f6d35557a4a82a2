package digital.webpremios.identity.benchmark.load;

import digital.webpremios.identity.benchmark.request.Answer;
import digital.webpremios.identity.benchmark.request.AnswerReader;
import digital.webpremios.identity.benchmark.request.TokenRequest;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A non-blocking connection to loopback that is kept open. It carries one request at a time. */
final class FloodConnection implements Closeable {

    private static final int LONGEST_ANSWER = 16 * 1024;

    private final SocketChannel channel;
    private final ByteBuffer read = ByteBuffer.allocate(LONGEST_ANSWER);
    private String scope = "";
    private long sent;

    /** Opens the connection and registers it with a selector for reading. */
    FloodConnection(int port, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(TokenRequest request) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(request.text().getBytes(StandardCharsets.UTF_8));
        scope = request.scope();
        read.clear();
        sent = System.nanoTime();
        channel.write(bytes);
        if (bytes.hasRemaining()) {
            throw new IOException("A request does not fit into a socket's buffer");
        }
    }

    /**
     * Reads what has arrived, and counts the answer once it is complete. No request is sent before that, so there is
     * one answer at most.
     */
    boolean receive(FloodAnswers answers) throws IOException {
        if (channel.read(read) < 0) {
            throw new EOFException("The connection was closed");
        }
        Optional<Answer> answer = answer();
        answer.ifPresent(whole -> answers.count(whole, scope, System.nanoTime() - sent));
        return answer.isPresent();
    }

    private Optional<Answer> answer() throws IOException {
        try {
            return Optional.of(new AnswerReader(new ByteArrayInputStream(read.array(), 0, read.position())).read());
        } catch (EOFException e) {
            if (!read.hasRemaining()) {
                throw new IOException("An answer is longer than " + LONGEST_ANSWER + " bytes", e);
            }
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
