package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import java.util.stream.Stream;

/** Identity providers of a pool, none of which comes over: their secrets and metadata belong into Keycloak's own settings. */
final class IdentityProviders {

    private IdentityProviders() {}

    static void report(Outputs outputs, Findings findings) {
        Stream.concat(outputs.all("Providers").stream(), outputs.all("IdentityProvider").stream())
                .forEach(provider -> report(provider, findings));
    }

    private static void report(JsonValue provider, Findings findings) {
        String name = provider.members().text("ProviderName").orElse("");
        findings.warning(
                "pool/identity-provider",
                "identity provider " + name,
                provider.position(),
                "identity providers do not come over",
                "add " + name + " to the realm in Keycloak's console if it is still needed");
    }
}
