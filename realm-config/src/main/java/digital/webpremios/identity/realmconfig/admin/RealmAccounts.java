package digital.webpremios.identity.realmconfig.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The admin API of a server whose realms may have accounts of their own. The main account sends every request; where it
 * has no rights in a realm, the realm's own account sends it. That account is a client of the realm {@code master} with
 * a service account, and the main account reads its secret. Thread-safe.
 */
public final class RealmAccounts implements AdminApi {

    /** The attribute of an account's client that names the realm. */
    public static final String ADMINISTERS = "webpremios.administers";

    /** The clients of the realm that administers the server. */
    public static final String CLIENTS = "/admin/realms/" + RealmAccounts.ADMINISTRATION + "/clients";

    static final String ADMINISTRATION = "master";
    static final String SUFFIX = "-administration";
    private static final Pattern PATH = Pattern.compile("/admin/realms/([^/?]+).*");
    private static final Pattern REALM = Pattern.compile("/admin/realms/[^/?]+");
    private static final int FORBIDDEN = 403;
    private static final int MOST_SIGNED_IN = 256;

    private final AdminApi main;
    private final Function<Credentials, AdminApi> signIn;
    private final Map<String, AdminApi> signedIn = Collections.synchronizedMap(new Recent());

    /**
     * Creates the API.
     *
     * @param main the API of the main account
     * @param signIn returns the API of another account
     */
    RealmAccounts(AdminApi main, Function<Credentials, AdminApi> signIn) {
        this.main = main;
        this.signIn = signIn;
    }

    /** Returns the id of the client whose service account administers a realm. */
    public static String clientId(String realm) {
        return realm + SUFFIX;
    }

    @Override
    public Optional<JsonNode> find(String path) {
        return inRealmOf(path, api -> api.find(path).map(found -> whole(path, found)));
    }

    @Override
    public JsonNode send(AdminRequest request) {
        return inRealmOf(request.path(), api -> api.send(request));
    }

    /** Returns the client of a realm's own account; empty if the realm has none. */
    public Optional<JsonNode> client(String realm) {
        for (JsonNode client : main.getObjects(CLIENTS + "?clientId=" + clientId(realm))) {
            if (client.path("attributes").path(ADMINISTERS).asText().equals(realm)) {
                return Optional.of(client);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the API as a realm's own account uses it; empty if the realm has no such account.
     *
     * @throws IllegalStateException if the main account may not see the secret
     */
    public Optional<AdminApi> as(String realm) {
        return client(realm).map(client -> {
            JsonNode secret = client.path("secret");
            if (MaskedSecret.is(secret) || secret.asText().isEmpty()) {
                throw new IllegalStateException("the secret of client '" + clientId(realm)
                        + "' of realm 'master' is not shown; the account needs the role 'manage-clients' of client"
                        + " 'master-realm' in realm 'master'");
            }
            return signIn.apply(Credentials.serviceAccount(ADMINISTRATION, clientId(realm), secret.asText()));
        });
    }

    /**
     * Refuses a realm of which the server shows only what the console's frame needs, such as names and languages. An
     * account that may list realms gets that without a right to view the realm ({@code RealmAdminResource.getRealm}).
     * A comparison would take it for an empty realm. A whole realm always has its id.
     */
    private static JsonNode whole(String path, JsonNode found) {
        if (REALM.matcher(path).matches() && found.has("realm") && !found.has("id")) {
            throw new AdminFailure(
                    FORBIDDEN,
                    "GET " + path + ": only the names are shown; the account needs " + AdminRole.of("GET", path));
        }
        return found;
    }

    private <T> T inRealmOf(String path, Function<AdminApi, T> request) {
        Matcher matcher = PATH.matcher(path);
        String realm = matcher.matches() ? matcher.group(1) : ADMINISTRATION;
        AdminApi known = signedIn.get(realm);
        if (known != null) {
            return request.apply(known);
        }
        try {
            return request.apply(main);
        } catch (AdminFailure failure) {
            if (!failure.isForbidden() || realm.equals(ADMINISTRATION)) {
                throw failure;
            }
            AdminApi own = ownOf(realm, failure);
            T answer = request.apply(own);
            signedIn.put(realm, own);
            return answer;
        }
    }

    /** Returns the API of the realm's own account, or throws the refusal of the main account if there is none. */
    private AdminApi ownOf(String realm, AdminFailure refusal) {
        try {
            return as(realm).orElseThrow(() -> refusal);
        } catch (AdminFailure failure) {
            throw failure.isForbidden() ? refusal : failure;
        }
    }

    /** The accounts that were used last. */
    private static final class Recent extends LinkedHashMap<String, AdminApi> {

        private static final long serialVersionUID = 1L;

        private Recent() {
            super(MOST_SIGNED_IN, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AdminApi> eldest) {
            return size() > MOST_SIGNED_IN;
        }
    }
}
