package digital.webpremios.identity.benchmark.realm;

/** Tenants of a shared realm. */
public final class Tenants {

    private static final int FIRST = 100_000;

    private Tenants() {}

    /** The id of a tenant; the first has number 0. */
    public static String id(int index) {
        return Integer.toString(FIRST + index);
    }

    /** The scope that lets a client act for a tenant. */
    public static String scope(int index) {
        return "webpremios.campaigns/" + id(index);
    }
}
