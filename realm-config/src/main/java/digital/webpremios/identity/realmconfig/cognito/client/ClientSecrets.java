package digital.webpremios.identity.realmconfig.cognito.client;

import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import digital.webpremios.identity.realmconfig.source.Value;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Collects the secrets of clients under names of environment variables. */
public final class ClientSecrets {

    /** The characters of Cognito's secrets. A shell and Docker's {@code --env-file} read them alike without quotes. */
    private static final Pattern PLAIN = Pattern.compile("[\\w+]{1,64}");

    private final Map<String, String> byName = new TreeMap<>();
    private final Map<String, SecretReference> byClient = new TreeMap<>();
    private final SecretNames names;

    /** Creates a collection whose variables are named after the realm. */
    public ClientSecrets(String realm) {
        this.names = new SecretNames(realm);
    }

    /**
     * Adds a client's secret, and returns a reference to it.
     *
     * @throws IllegalArgumentException if the secret has a character that Cognito's secrets do not have
     */
    public SecretReference add(PoolClient client, Value secret) {
        return byClient.computeIfAbsent(client.id(), id -> {
            if (!PLAIN.matcher(secret.asText()).matches()) {
                throw secret.problem(
                        "the secret has a character that Cognito's secrets do not have (letters, digits, _ and +)");
            }
            String name = names.of(client);
            byName.put(name, secret.asText());
            return new SecretReference.Environment(name);
        });
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }

    public int size() {
        return byName.size();
    }

    /** Returns the text of the environment file, with lines {@code NAME=value}. */
    public String environmentFile(String realm) {
        StringBuilder text = new StringBuilder("# Secrets of the clients of " + realm
                + ", as they were on Cognito. Never commit this file.\n# In a shell: set -a; . ./" + realm
                + ".env; set +a    With docker: --env-file " + realm + ".env\n");
        byName.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }

    /** Omits the secrets. */
    @Override
    public String toString() {
        return "ClientSecrets" + byName.keySet();
    }

    /**
     * Chooses names of environment variables from the realm and the client's name; the client's id replaces a name that
     * is already used.
     */
    private static final class SecretNames {
        private static final int LONGEST = 100;

        private final String prefix;
        private final Set<String> taken = new HashSet<>();

        SecretNames(String realm) {
            this.prefix = "WEBPREMIOS_" + words(realm) + "_";
        }

        String of(PoolClient client) {
            String byName = name(client.name().map(SecretNames::words).orElse(""));
            if (!byName.equals(name("")) && taken.add(byName)) {
                return byName;
            }
            String byId = name(words(client.id()));
            for (int number = 2; !taken.add(byId); number++) {
                byId = name(words(client.id()) + "_" + number);
            }
            return byId;
        }

        private String name(String words) {
            String name = prefix + words;
            return name.substring(0, Math.min(LONGEST, name.length())) + "_SECRET";
        }

        private static String words(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toUpperCase(Locale.ROOT)
                    .replaceAll("[^A-Z0-9]+", "_")
                    .replaceAll("^_|_$", "");
        }
    }
}
