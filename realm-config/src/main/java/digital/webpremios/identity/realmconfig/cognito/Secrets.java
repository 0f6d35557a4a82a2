package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The secrets of the clients by the names of environment variables. */
final class Secrets {

    /** Cognito's own characters. A shell and docker's --env-file read them alike, without quotes. */
    private static final Pattern PLAIN = Pattern.compile("[\\w+]{1,64}");

    private final Map<String, String> byName = new TreeMap<>();
    private final Map<String, SecretReference> byClient = new TreeMap<>();
    private final SecretNames names;

    Secrets(String realm) {
        this.names = new SecretNames(realm);
    }

    /**
     * Keeps a client's secret, and says where.
     *
     * @throws IllegalArgumentException if it has a character that Cognito's secrets do not have
     */
    SecretReference add(PoolClient client, JsonValue secret) {
        return byClient.computeIfAbsent(client.id(), id -> {
            if (!PLAIN.matcher(secret.text()).matches()) {
                throw secret.problem(
                        "the secret has a character that Cognito's secrets do not have (letters, digits, _ and +)");
            }
            String name = names.of(client);
            byName.put(name, secret.text());
            return new SecretReference.Environment(name);
        });
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    int size() {
        return byName.size();
    }

    /** Lines {@code NAME=value}. */
    String environmentFile(String realm) {
        StringBuilder text = new StringBuilder("# Secrets of the clients of " + realm
                + ", as they were on Cognito. Never commit this file.\n# In a shell: set -a; . ./" + realm
                + ".env; set +a    With docker: --env-file " + realm + ".env\n");
        byName.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Secrets" + byName.keySet();
    }
}
