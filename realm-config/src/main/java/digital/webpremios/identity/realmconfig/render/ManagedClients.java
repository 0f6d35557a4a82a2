package digital.webpremios.identity.realmconfig.render;

/** How clients are told apart that the tool made from those that somebody else made. */
public final class ManagedClients {

    /** The client attribute. */
    public static final String ATTRIBUTE = "webpremios.managed-by";

    /** The attribute's value. */
    public static final String VALUE = "realm-config";

    private ManagedClients() {}
}
