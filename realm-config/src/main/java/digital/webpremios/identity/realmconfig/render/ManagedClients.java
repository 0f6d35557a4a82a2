package digital.webpremios.identity.realmconfig.render;

/** Marks the clients that this tool made, so that others are left as they are. */
public final class ManagedClients {

    /** The client attribute. */
    public static final String ATTRIBUTE = "webpremios.managed-by";

    /** The attribute's value. */
    public static final String VALUE = "realm-config";

    private ManagedClients() {}
}
