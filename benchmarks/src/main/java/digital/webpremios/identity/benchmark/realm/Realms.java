package digital.webpremios.identity.benchmark.realm;

import digital.webpremios.identity.benchmark.request.Host;
import digital.webpremios.identity.benchmark.request.MachineClient;
import digital.webpremios.identity.benchmark.request.Target;
import digital.webpremios.identity.benchmark.request.TokenRequest;
import digital.webpremios.identity.benchmark.server.Keycloak;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Makes realms on a Keycloak, and the targets that they offer. */
public final class Realms {

    /** The tenant's own partner. */
    public static final MachineClient PARTNER =
            new MachineClient("demo-partner", RealmFile.SECRET, "webpremios.campaigns/40455");

    private static final MachineClient SHARED_PARTNER =
            new MachineClient("partner-network", RealmFile.SECRET, Tenants.scope(0));
    /**
     * The number of realms after which the administrator's rights over them are removed; up to here they cost little.
     */
    private static final int REALMS = 20;

    private static final String NATIVE = "/protocol/openid-connect/";

    private final Keycloak keycloak;
    private final RealmFile tenant;
    private final RealmFile shared;

    /**
     * Creates the maker for a server.
     *
     * @param files the folder of the shipped realm files
     */
    public Realms(Keycloak keycloak, Path files) throws IOException {
        this.keycloak = keycloak;
        this.tenant = RealmFile.read(files.resolve("tenant-demo.json"));
        this.shared = RealmFile.read(files.resolve("partners.json"));
    }

    /** The draft of a tenant's realm like the demo tenant's. */
    public RealmDraft tenant(String realm) {
        return tenant.draft(realm).at(hostOf(realm).url());
    }

    /** The draft of a realm that many tenants share. */
    public RealmDraft shared(String realm) {
        return shared.draft(realm).at(hostOf(realm).url());
    }

    public void create(RealmDraft draft) throws IOException, InterruptedException {
        keycloak.admin().create("", draft.representation());
    }

    /** Makes a realm with a number of scopes that no client asks for. */
    public void createWithScopes(RealmDraft draft, int scopes) throws IOException, InterruptedException {
        create(draft);
        AllCores.make(
                draft.moreScopes(scopes),
                scope -> keycloak.admin().create("/" + draft.name() + "/client-scopes", scope));
    }

    /** Makes a realm whose partner has a number of scopes. */
    public void createWithScopesOfPartner(RealmDraft draft, int scopes) throws IOException, InterruptedException {
        List<String> assignments = draft.withScopes(scopes).assignments(scopes);
        create(draft);
        for (String assignment : assignments) {
            keycloak.admin().join("/" + draft.name() + assignment);
        }
    }

    /** Makes a realm and a number of copies of its partner. */
    public void create(RealmDraft draft, int clients) throws IOException, InterruptedException {
        create(draft);
        AllCores.make(
                draft.imports(clients), batch -> keycloak.admin().create("/" + draft.name() + "/partialImport", batch));
    }

    /** Makes the realms of many tenants. The administrator can no longer change them afterwards. */
    public void createTenants(List<String> realms) throws IOException, InterruptedException {
        for (int first = 0; first < realms.size(); first += REALMS) {
            AllCores.make(
                    realms.subList(first, Math.min(realms.size(), first + REALMS)), realm -> create(tenant(realm)));
            keycloak.admin().forgetRealms();
        }
    }

    /** The token endpoint of a realm's own host, for the tenant's partner. */
    public Target hosted(String name, String realm) {
        return hosted(name, realm, List.of(PARTNER));
    }

    /**
     * The token endpoint of a shared realm's host, for a partner of several tenants. The partner asks for each tenant
     * in turn, or for the last one.
     */
    public Target sharedPartner(String name, String realm, IntStream tenants) {
        return hosted(
                name,
                realm,
                tenants.mapToObj(i -> SHARED_PARTNER.asking(Tenants.scope(i))).toList());
    }

    /** The token endpoint of a realm's own host, for some copies of the partner in turn. */
    public Target hostedClients(String name, String realm, int clients) {
        return hosted(name, realm, copies(clients));
    }

    /** Keycloak's own token endpoint of a realm that is no tenant. */
    public Target stock(String name, String realm) {
        return stock(name, realm, List.of(PARTNER));
    }

    /** Keycloak's own token endpoint, for some copies of the partner in turn. */
    public Target stockClients(String name, String realm, int clients) {
        return stock(name, realm, copies(clients));
    }

    /** The token endpoints of several tenants' hosts in turn. */
    public Target hostedRealms(String name, List<String> realms) {
        Host first = hostOf(realms.get(0));
        return new Target(
                name,
                first.port(),
                realms.stream()
                        .map(realm -> TokenRequest.of(hostOf(realm), "/oauth2/token", PARTNER))
                        .toList(),
                keys(first));
    }

    private Target hosted(String name, String realm, List<MachineClient> clients) {
        Host host = hostOf(realm);
        return new Target(
                name,
                host.port(),
                clients.stream()
                        .map(client -> TokenRequest.of(host, "/oauth2/token", client))
                        .toList(),
                keys(host));
    }

    private Target stock(String name, String realm, List<MachineClient> clients) {
        Host host = keycloak.host("localhost");
        String path = "/realms/" + realm + NATIVE;
        return new Target(
                name,
                host.port(),
                clients.stream()
                        .map(client -> TokenRequest.of(host, path + "token", client))
                        .toList(),
                new Target.Keys(host, path + "certs"));
    }

    private static Target.Keys keys(Host host) {
        return new Target.Keys(host, "/.well-known/jwks.json");
    }

    private static List<MachineClient> copies(int clients) {
        return IntStream.range(0, clients)
                .mapToObj(i -> new MachineClient(RealmDraft.client(i), RealmFile.SECRET, PARTNER.scope()))
                .toList();
    }

    private Host hostOf(String realm) {
        return keycloak.host("auth." + realm + ".localhost");
    }
}
