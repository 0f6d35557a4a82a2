package digital.webpremios.identity.benchmark.curve;

import digital.webpremios.identity.benchmark.realm.Realms;
import digital.webpremios.identity.benchmark.request.Target;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the targets of each curve for a size: hosted, and stock where stock Keycloak has the same feature. */
final class Growth {

    private static final String HOSTED = "hosted domain";
    private static final String STOCK = "stock path";
    /** The largest size for stock. With more, stock would take too much of a run's time. */
    private static final int MOST_OF_STOCK = 1_000;

    private Growth() {}

    static List<Target> scopes(Realms realms, int size) throws IOException, InterruptedException {
        realms.createWithScopes(realms.tenant("scopes-" + size), size);
        Target hosted = realms.hosted(HOSTED, "scopes-" + size);
        if (size > MOST_OF_STOCK) {
            return List.of(hosted);
        }
        realms.createWithScopes(realms.tenant("stock-scopes-" + size).stock(), size);
        return List.of(hosted, realms.stock(STOCK, "stock-scopes-" + size));
    }

    static List<Target> clientScopes(Realms realms, int size) throws IOException, InterruptedException {
        realms.createWithScopesOfPartner(realms.tenant("client-scopes-" + size), size);
        realms.createWithScopesOfPartner(
                realms.tenant("stock-client-scopes-" + size).stock(), size);
        return List.of(
                realms.hosted(HOSTED, "client-scopes-" + size), realms.stock(STOCK, "stock-client-scopes-" + size));
    }

    /** One client of many tenants, which asks for the last of them again and again. */
    static List<Target> tenantIds(Realms realms, int size) throws IOException, InterruptedException {
        realms.create(realms.shared("tenant-ids-" + size).withTenants(size));
        return List.of(realms.sharedPartner(HOSTED, "tenant-ids-" + size, IntStream.of(size - 1)));
    }

    /** Many clients, all in use. Stock has only as many as can be made in little time. */
    static List<Target> clients(Realms realms, int size) throws IOException, InterruptedException {
        realms.create(realms.tenant("clients-" + size), size);
        Target hosted = realms.hostedClients(HOSTED, "clients-" + size, size);
        if (size > MOST_OF_STOCK) {
            return List.of(hosted);
        }
        realms.create(realms.tenant("stock-clients-" + size).stock(), size);
        return List.of(hosted, realms.stockClients(STOCK, "stock-clients-" + size, size));
    }

    /** Many realms, all in use. Realms of the other sizes exist too, but are not used. */
    static List<Target> realms(Realms realms, int size) throws IOException, InterruptedException {
        List<String> names = IntStream.range(0, size)
                .mapToObj(i -> "realms-" + size + "-" + i)
                .toList();
        realms.createTenants(names);
        return List.of(realms.hostedRealms(HOSTED, names));
    }

    /** Many tenants of a shared realm, each asked for in turn. */
    static List<Target> sharedTenants(Realms realms, int size) throws IOException, InterruptedException {
        realms.create(realms.shared("shared-tenants-" + size).withTenants(size));
        return List.of(realms.sharedPartner(HOSTED, "shared-tenants-" + size, IntStream.range(0, size)));
    }

    /** Stored events: with size 0 they are not stored, with size 1 they are. */
    static List<Target> events(Realms realms, int size) throws IOException, InterruptedException {
        realms.create(realms.tenant("events-" + size).storingEvents(size > 0));
        realms.create(realms.tenant("stock-events-" + size).stock().storingEvents(size > 0));
        return List.of(realms.hosted(HOSTED, "events-" + size), realms.stock(STOCK, "stock-events-" + size));
    }
}
