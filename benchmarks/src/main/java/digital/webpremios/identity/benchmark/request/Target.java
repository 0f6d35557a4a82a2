package digital.webpremios.identity.benchmark.request;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An endpoint that gives machines their tokens.
 *
 * @param name how reports call it
 * @param ports its port on loopback, or those of all its nodes
 * @param requests what is sent, in turns
 * @param keys where the keys are that verify its tokens, with the host that answers
 */
public record Target(String name, List<Integer> ports, List<TokenRequest> requests, Keys keys) {

    public Target {
        ports = List.copyOf(ports);
        requests = List.copyOf(requests);
    }

    /** One of a single node. */
    public Target(String name, int port, List<TokenRequest> requests, Keys keys) {
        this(name, List.of(port), requests, keys);
    }

    /**
     * Where its requests go.
     *
     * @param ports of the server's nodes
     * @param path on them
     */
    public record Endpoint(List<Integer> ports, String path) {}

    /**
     * Where its first request goes, and most often all: another target of the same endpoint is served by the same code.
     */
    public Endpoint endpoint() {
        return new Endpoint(ports, requests.get(0).path());
    }

    /** The same at several nodes, which all answer for the same hosts. */
    public Target at(List<Integer> nodes) {
        return new Target(name, nodes, requests, keys);
    }

    /**
     * Where a key set is.
     *
     * @param host the host that has it
     * @param path its path
     */
    public record Keys(Host host, String path) {

        String request() {
            return "GET " + path + " HTTP/1.1\r\nHost: " + host.name() + ":" + host.port()
                    + "\r\nAccept: application/json\r\n\r\n";
        }

        URI uri() {
            return URI.create(host.url() + path);
        }
    }

    public TokenRequest request(long number) {
        return requests.get((int) (number % requests.size()));
    }

    /** The port of a connection: connections alternate between the nodes. */
    public int port(int connection) {
        return ports.get(connection % ports.size());
    }

    /**
     * How many of a number of requests a node gets, counted from 0, so that they are spread as evenly as they can be.
     */
    public IntStream requestsOf(int node, int number) {
        return IntStream.range(0, number).filter(request -> request % ports.size() == node);
    }
}
