package digital.webpremios.identity.it.realmconfig;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A proxy between the tool and the server. It records every change that is sent to the admin API, and notifies a test
 * of it.
 */
final class RecordingProxy implements AutoCloseable {

    /** Is notified of each change, in the proxy's thread. The test can act between two requests of the tool. */
    interface Listener {

        /** Called before the change is sent on; false closes the connection instead. */
        boolean before(int number, String change);

        /** Called when the server has done it and the tool does not know yet. */
        void after(int number, String change);
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<String> changes = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final String target;
    private final Listener listener;

    private RecordingProxy(HttpServer server, String target, Listener listener) {
        this.server = server;
        this.target = target;
        this.listener = listener;
    }

    static RecordingProxy before(String target) {
        return before(target, new Listener() {
            @Override
            public boolean before(int number, String change) {
                return true;
            }

            @Override
            public void after(int number, String change) {
                // no test is interested
            }
        });
    }

    static RecordingProxy before(String target, Listener listener) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            RecordingProxy proxy = new RecordingProxy(server, target, listener);
            server.setExecutor(proxy.threads);
            server.createContext("/", proxy::handle);
            server.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The changes that were sent, as methods and paths. */
    List<String> changes() {
        return List.copyOf(changes);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String method = exchange.getRequestMethod();
        boolean isChange =
                !method.equals("GET") && exchange.getRequestURI().getPath().startsWith("/admin/");
        String change = method + " " + exchange.getRequestURI().getPath();
        int number = 0;
        if (isChange) {
            changes.add(change);
            number = changes.size();
            if (!listener.before(number, change)) {
                exchange.close();
                return;
            }
        }
        HttpResponse<byte[]> answer = sendOn(exchange, body);
        if (isChange) {
            listener.after(number, change);
        }
        answer.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    private HttpResponse<byte[]> sendOn(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(target + exchange.getRequestURI().toASCIIString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : List.of("Authorization", "Content-Type", "Accept")) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
