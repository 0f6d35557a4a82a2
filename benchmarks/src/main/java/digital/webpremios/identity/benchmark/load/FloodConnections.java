package digital.webpremios.identity.benchmark.load;

import digital.webpremios.identity.benchmark.request.Target;
import digital.webpremios.identity.benchmark.request.TokenRequest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The connections of one thread, which blocks on none of them. A lost connection is opened again. */
final class FloodConnections implements Closeable {

    private final Target target;
    private final FloodAnswers answers;
    private final Selector selector = Selector.open();
    private final Deque<FloodConnection> free = new ArrayDeque<>();
    private final Set<FloodConnection> waiting = new HashSet<>();

    FloodConnections(Target target, int number, FloodAnswers answers) throws IOException {
        this.target = target;
        this.answers = answers;
        for (int i = 0; i < number; i++) {
            free.add(new FloodConnection(target.port(i), selector));
        }
    }

    /** Whether a connection is free to send. */
    boolean someAreFree() {
        return !free.isEmpty();
    }

    /** Whether every request has been answered. */
    boolean allAreFree() {
        return waiting.isEmpty();
    }

    /** Sends a request over a free connection. */
    void send(TokenRequest request) throws IOException {
        FloodConnection connection = free.remove();
        waiting.add(connection);
        try {
            connection.send(request);
        } catch (IOException e) {
            replace(connection);
        }
    }

    /** Counts the answers that have arrived. */
    void receive() throws IOException {
        selector.selectNow();
        for (SelectionKey key : selector.selectedKeys()) {
            receive((FloodConnection) key.attachment());
        }
        selector.selectedKeys().clear();
    }

    private void receive(FloodConnection connection) throws IOException {
        try {
            if (connection.receive(answers)) {
                waiting.remove(connection);
                free.add(connection);
            }
        } catch (IOException e) {
            replace(connection);
        }
    }

    private void replace(FloodConnection lost) throws IOException {
        lost.close();
        free.remove(lost);
        if (waiting.remove(lost)) {
            answers.fail("connection lost");
        }
        free.add(new FloodConnection(target.port(free.size()), selector));
    }

    /** Closes all connections. Requests that still wait count as not answered. */
    @Override
    public void close() throws IOException {
        for (FloodConnection connection : waiting) {
            answers.fail("not answered");
            connection.close();
        }
        for (FloodConnection connection : free) {
            connection.close();
        }
        selector.close();
    }
}
