package digital.webpremios.identity.benchmark.realm;

/** Tenants of a shared realm. */
public final class Tenants {

    private static final int FIRST = 100_000;

    private Tenants() {}

    /** The id of a tenant, counted from 0. */
    public static String id(int index) {
        return Integer.toString(FIRST + index);
    }

    /** The scope to act for it. */
    public static String scope(int index) {
        return "webpremios.campaigns/" + id(index);
    }
}
