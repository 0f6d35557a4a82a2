package digital.webpremios.identity.realmconfig.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.TreeSet;

/** Lists the realms of a server that belong to tenants. */
public final class TenantRealms {

    private static final int PAGE = 500;
    private static final String TENANT_ID = "webpremios.tenant-id";

    private TenantRealms() {}

    /** Returns the realms that the account can see, and those with an account of their own, sorted by name. */
    public static List<String> of(AdminApi api) {
        TreeSet<String> realms = new TreeSet<>(visible(api));
        realms.addAll(withAccount(api));
        return List.copyOf(realms);
    }

    /** Returns the realms that the account can see. */
    private static List<String> visible(AdminApi api) {
        TreeSet<String> realms = new TreeSet<>();
        for (JsonNode realm : api.getObjects("/admin/realms")) {
            if (realm.path("attributes").has(TENANT_ID)) {
                realms.add(realm.path("realm").asText());
            }
        }
        return List.copyOf(realms);
    }

    /**
     * Returns the realms that have an account of their own; none if the account may not see the clients of {@code
     * master}.
     */
    private static List<String> withAccount(AdminApi api) {
        TreeSet<String> realms = new TreeSet<>();
        try {
            int first = 0;
            ArrayNode page;
            do {
                page = api.getObjects(RealmAccounts.CLIENTS + "?search=true&clientId=" + RealmAccounts.SUFFIX
                        + "&first=" + first + "&max=" + PAGE);
                for (JsonNode client : page) {
                    String realm = client.path("attributes")
                            .path(RealmAccounts.ADMINISTERS)
                            .asText();
                    if (client.path("clientId").asText().equals(RealmAccounts.clientId(realm))) {
                        realms.add(realm);
                    }
                }
                first += page.size();
            } while (page.size() == PAGE);
        } catch (AdminFailure failure) {
            if (!failure.isForbidden()) {
                throw failure;
            }
        }
        return List.copyOf(realms);
    }
}
