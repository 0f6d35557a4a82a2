package digital.webpremios.identity.realmconfig.descriptor;

import digital.webpremios.identity.realmconfig.policy.TenantPolicy;
import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tenant in one environment.
 *
 * @param realm the name of the tenant's realm
 * @param tenancy the tenant whose realm it is, or that it is shared
 * @param host the authorization host
 * @param url the root of the hosted domain where it is not {@code https://host}, with placeholders for Keycloak's
 *     import to fill
 * @param displayName what participants read on the sign-in page
 * @param branding how that page looks
 * @param locales which languages it speaks, the first of them if the browser asks for none
 * @param scopes custom scopes of the realm, each with its description, in the order in which they are written
 * @param clients partner systems and the participants' apps
 * @param policy what clients may do
 * @param clientRegistration whether clients may register themselves (RFC 7591)
 * @param participants who may sign in; empty for a realm of machine clients, such as a shared realm
 */
public record TenantDescriptor(
        String realm,
        Tenancy tenancy,
        HostName host,
        Optional<String> url,
        String displayName,
        Branding branding,
        List<String> locales,
        Map<String, String> scopes,
        List<ClientDescriptor> clients,
        TenantPolicy policy,
        boolean clientRegistration,
        Optional<Participants> participants) {

    /** What stands for the tenant id in any other text of a descriptor. */
    public static final String TENANT_ID_PLACEHOLDER = "{tenant-id}";

    public TenantDescriptor {
        locales = List.copyOf(locales);
        scopes = Collections.unmodifiableMap(new LinkedHashMap<>(scopes));
        clients = List.copyOf(clients);
    }

    /** The root of the hosted domain, with placeholders. */
    public String root() {
        return url.orElse("https://" + host.value());
    }
}
