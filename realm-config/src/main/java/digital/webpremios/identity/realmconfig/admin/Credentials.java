package digital.webpremios.identity.realmconfig.admin;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Credentials for the admin API.
 *
 * @param realm the realm of the account
 * @param form the parameters of the token request
 * @param wrong the message if the token endpoint refuses the credentials
 */
record Credentials(String realm, Map<String, String> form, String wrong) {

    Credentials {
        form = Map.copyOf(form);
    }

    static Credentials serviceAccount(String realm, String clientId, String secret) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", clientId);
        form.put("client_secret", secret);
        return new Credentials(
                realm,
                form,
                "client '" + clientId + "' of realm '" + realm
                        + "' cannot authenticate: its id or its secret is wrong, or it has no service account");
    }

    static Credentials administrator(String realm, String user, String password) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "password");
        form.put("client_id", "admin-cli");
        form.put("username", user);
        form.put("password", password);
        return new Credentials(
                realm,
                form,
                "user '" + user + "' of realm '" + realm
                        + "' cannot authenticate: the name or the password is wrong, or the account needs more than a password");
    }

    /** Omits the form, which contains the secret. */
    @Override
    public String toString() {
        return "Credentials[" + realm + "]";
    }
}
