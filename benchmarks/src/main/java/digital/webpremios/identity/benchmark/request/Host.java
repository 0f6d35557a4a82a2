package digital.webpremios.identity.benchmark.request;

/**
 * A host as requests name it; it is reached on loopback.
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
