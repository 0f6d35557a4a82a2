package digital.webpremios.identity.benchmark.request;

/**
 * A host name and port in requests; the connection goes to loopback.
 *
 * @param name without a port
 * @param port the server's port
 */
public record Host(String name, int port) {

    /** The host's root URL. */
    public String url() {
        return "http://" + name + ":" + port;
    }
}
