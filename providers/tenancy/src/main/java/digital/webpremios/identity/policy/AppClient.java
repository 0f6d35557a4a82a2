package digital.webpremios.identity.policy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a client that the rules for app clients need.
 *
 * @param machine whether {@code client_credentials} is enabled
 * @param otherFlows the other flows that are enabled, by Keycloak's names
 * @param hasSecret whether it authenticates with a secret, and so is not public
 * @param scopes names of the client scopes assigned to it
 * @param redirectUris where users may be sent
 * @param tenantIds the attribute with its tenants, or null
 */
public record AppClient(
        boolean machine,
        List<String> otherFlows,
        boolean hasSecret,
        Set<String> scopes,
        Set<String> redirectUris,
        @Nullable String tenantIds) {

    public AppClient {
        otherFlows = List.copyOf(otherFlows);
        scopes = Set.copyOf(scopes);
        redirectUris = Set.copyOf(redirectUris);
    }
}
