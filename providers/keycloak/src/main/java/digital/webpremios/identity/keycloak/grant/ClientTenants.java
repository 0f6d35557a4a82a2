package digital.webpremios.identity.keycloak.grant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import digital.webpremios.identity.denial.ClientDenial.Misconfigured;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.scope.MachineClient;
import digital.webpremios.identity.tenant.TenantIds;
import java.util.Optional;
import org.keycloak.models.ClientModel;

/**
 * The tenants that clients of a shared realm may act for. A set of ten thousand is parsed once, not once a token: what is
 * kept counts only as long as the client's attribute is still the text that was parsed.
 */
final class ClientTenants {

    private static final int MAX_CLIENTS = 10_000;

    private final Cache<String, Parsed> parsed =
            Caffeine.newBuilder().maximumSize(MAX_CLIENTS).build();

    private record Parsed(String text, Optional<TenantIds> tenants) {}

    Decision<TenantIds> of(ClientModel client) {
        String text = client.getAttribute(MachineClient.TENANT_IDS);
        if (text == null) {
            return Decision.allow(TenantIds.none());
        }
        Parsed known = parsed.getIfPresent(client.getId());
        if (known == null || !known.text().equals(text)) {
            known = new Parsed(text, TenantIds.parse(text));
            parsed.put(client.getId(), known);
        }
        return known.tenants()
                .map(Decision::allow)
                .orElseGet(() ->
                        Decision.deny(new Misconfigured(MachineClient.TENANT_IDS, "tenant ids parted by blanks")));
    }
}
