package digital.webpremios.identity.benchmark.load;

import java.net.URI;
import java.util.List;

/**
 * An endpoint that gives machines their tokens.
 *
 * @param name how reports call it
 * @param port its port on loopback
 * @param requests what is sent, in turns
 * @param keys where the keys are that verify its tokens, with the host that answers
 */
public record Target(String name, int port, List<TokenRequest> requests, Keys keys) {

    public Target {
        requests = List.copyOf(requests);
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

    TokenRequest request(long number) {
        return requests.get((int) (number % requests.size()));
    }
}
