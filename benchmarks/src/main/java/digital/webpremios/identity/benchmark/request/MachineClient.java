package digital.webpremios.identity.benchmark.request;

/**
 * A client that asks for tokens.
 *
 * @param id its client id
 * @param secret its secret
 * @param scope the scope that it asks for
 */
public record MachineClient(String id, String secret, String scope) {

    /** The same client, asking for another scope. */
    public MachineClient asking(String other) {
        return new MachineClient(id, secret, other);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "MachineClient[" + id + "]";
    }
}
