package digital.webpremios.identity.keycloak.clientpolicy.limit;

import digital.webpremios.identity.policy.AddressRange;
import digital.webpremios.identity.policy.IpAddress;
import org.keycloak.models.KeycloakSession;

/** The source of a request for rate limits: an IPv4 address, or the /64 of an IPv6 address. */
final class SourceNetwork {

    private SourceNetwork() {}

    /** The source of the session's request, by the server's proxy settings. */
    static String of(KeycloakSession session) {
        String address = String.valueOf(session.getContext().getConnection().getRemoteAddr());
        return IpAddress.parse(address)
                .map(AddressRange::ofCustomer)
                .map(AddressRange::toString)
                .orElse(address);
    }
}
