package digital.webpremios.identity.realmconfig.render;

/** The client attribute that marks clients made by this tool. Clients without it are left unchanged. */
public final class ManagedClients {

    /** The attribute's name. */
    public static final String ATTRIBUTE = "webpremios.managed-by";

    /** The attribute's value. */
    public static final String VALUE = "realm-config";

    private ManagedClients() {}
}
