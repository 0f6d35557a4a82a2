package digital.webpremios.identity.benchmark.request;

/**
 * A machine client.
 *
 * @param id its client id
 * @param secret its secret
 * @param scope the scope that it requests
 */
public record MachineClient(String id, String secret, String scope) {

    /** The same client with another scope. */
    public MachineClient asking(String other) {
        return new MachineClient(id, secret, other);
    }

    /** Leaves out the secret. */
    @Override
    public String toString() {
        return "MachineClient[" + id + "]";
    }
}
