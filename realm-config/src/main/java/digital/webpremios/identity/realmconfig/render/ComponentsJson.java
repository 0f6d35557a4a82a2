package digital.webpremios.identity.realmconfig.render;

import digital.webpremios.identity.realmconfig.descriptor.FirstSignIn;
import digital.webpremios.identity.realmconfig.descriptor.Participants;
import digital.webpremios.identity.realmconfig.placeholder.SecretPlaceholder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Renders the components of a realm in which participants sign in. */
final class ComponentsJson {

    private static final String FIRST_SIGN_IN = "webpremios-first-sign-in";

    private ComponentsJson() {}

    static Map<String, Object> of(Participants participants) {
        Map<String, Object> components = new TreeMap<>();
        components.put(
                "org.keycloak.userprofile.UserProfileProvider",
                List.of(Map.of(
                        "providerId",
                        "declarative-user-profile",
                        "config",
                        Map.of(
                                "kc.user.profile.config",
                                List.of(RealmJson.inOneLine(UserProfileJson.of(participants)))))));
        participants
                .firstSignIn()
                .ifPresent(firstSignIn ->
                        components.put("org.keycloak.storage.UserStorageProvider", List.of(component(firstSignIn))));
        return components;
    }

    private static Map<String, Object> component(FirstSignIn firstSignIn) {
        return Map.of("name", FIRST_SIGN_IN, "providerId", FIRST_SIGN_IN, "config", config(firstSignIn));
    }

    private static Map<String, List<String>> config(FirstSignIn firstSignIn) {
        if (!(firstSignIn instanceof FirstSignIn.SourcePool pool)) {
            return Map.of("path", List.of("reset-mail"));
        }
        Map<String, List<String>> config = new TreeMap<>(Map.of(
                "path", List.of("old-pool"),
                "region", List.of(pool.region()),
                "client-id", List.of(pool.clientId())));
        pool.clientSecret().ifPresent(secret -> config.put("client-secret", List.of(SecretPlaceholder.of(secret))));
        pool.endpoint().ifPresent(endpoint -> config.put("endpoint", List.of(endpoint)));
        return config;
    }
}
