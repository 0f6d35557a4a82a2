package digital.webpremios.identity.benchmark.request;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A blocking connection to loopback that is kept open. It carries one request at a time. */
public final class Connection implements Closeable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Socket socket;
    private final OutputStream out;
    private final AnswerReader answers;

    public Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        out = socket.getOutputStream();
        answers = new AnswerReader(new BufferedInputStream(socket.getInputStream()));
    }

    public Answer exchange(String request) throws IOException {
        out.write(request.getBytes(StandardCharsets.UTF_8));
        return answers.read();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
