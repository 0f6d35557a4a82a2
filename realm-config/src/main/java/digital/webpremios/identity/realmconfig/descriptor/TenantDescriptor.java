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
 * @param tenancy whether the realm belongs to one tenant or is shared by several
 * @param host the authorization host
 * @param url the root URL of the hosted domain if it is not {@code https://host}; it may contain placeholders
 * @param displayName what participants read on the sign-in page
 * @param branding the branding of the pages
 * @param locales the languages of the pages; the first one is the default
 * @param scopes the custom scopes of the realm with their descriptions, in the order of the file
 * @param clients the clients of partner systems and of participants' apps
 * @param policy the policy of the clients
 * @param clientRegistration whether clients may register themselves (RFC 7591)
 * @param participants the settings of participants; empty for a realm of machine clients, such as a shared realm
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

    /** The languages of a descriptor that names none. */
    public static final List<String> DEFAULT_LOCALES = List.of("pt-BR", "en", "es");

    /** The placeholder of the tenant id in the texts of a descriptor. */
    public static final String TENANT_ID_PLACEHOLDER = "{tenant-id}";

    public TenantDescriptor {
        locales = List.copyOf(locales);
        scopes = Collections.unmodifiableMap(new LinkedHashMap<>(scopes));
        clients = List.copyOf(clients);
    }

    /** Returns the root URL of the hosted domain, with placeholders. */
    public String root() {
        return url.orElse("https://" + host.value());
    }
}
