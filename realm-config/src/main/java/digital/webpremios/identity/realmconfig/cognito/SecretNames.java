package digital.webpremios.identity.realmconfig.cognito;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of environment variables, one for each secret: after the realm and the client's name, or its id if names collide. */
final class SecretNames {

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
