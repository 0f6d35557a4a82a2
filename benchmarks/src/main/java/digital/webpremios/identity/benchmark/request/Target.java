package digital.webpremios.identity.benchmark.request;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A token endpoint under test.
 *
 * @param name the name in reports
 * @param ports the port on loopback, or the ports of all nodes
 * @param requests the requests that are sent in turns
 * @param keys the place of the keys that verify its tokens
 */
public record Target(String name, List<Integer> ports, List<TokenRequest> requests, Keys keys) {

    public Target {
        ports = List.copyOf(ports);
        requests = List.copyOf(requests);
    }

    /** A target of one node. */
    public Target(String name, int port, List<TokenRequest> requests, Keys keys) {
        this(name, List.of(port), requests, keys);
    }

    /**
     * The endpoint that requests go to.
     *
     * @param ports the ports of the server's nodes
     * @param path the path on them
     */
    public record Endpoint(List<Integer> ports, String path) {}

    /** The endpoint of its first request, and usually of all. Targets of one endpoint are served by the same code. */
    public Endpoint endpoint() {
        return new Endpoint(ports, requests.get(0).path());
    }

    /** The same target on several nodes, which all answer for the same hosts. */
    public Target at(List<Integer> nodes) {
        return new Target(name, nodes, requests, keys);
    }

    /**
     * The place of a key set.
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
     * The requests that a node gets out of a number of requests, spread evenly over the nodes; the first node has
     * number 0.
     */
    public IntStream requestsOf(int node, int number) {
        return IntStream.range(0, number).filter(request -> request % ports.size() == node);
    }
}
