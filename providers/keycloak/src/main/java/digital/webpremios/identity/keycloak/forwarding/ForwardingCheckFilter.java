package digital.webpremios.identity.keycloak.forwarding;

import digital.webpremios.identity.keycloak.compat.endpoint.NativeTokenEndpoint;
import digital.webpremios.identity.keycloak.hosteddomain.EndpointPath;
import digital.webpremios.identity.policy.IpAddress;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;

/**
 * Detects a proxy whose forwarding headers the server does not trust. All clients behind it then share the proxy's
 * address and its limits. Only requests that obtained a token count, since anybody can send a header.
 */
@Provider
public class ForwardingCheckFilter implements ContainerResponseFilter {

    private final SharedAddresses addresses = new SharedAddresses();
    private final List<IgnoredForwarding> kinds = Arrays.stream(ForwardingHeader.values())
            .map(header -> new IgnoredForwarding(header, System::nanoTime))
            .toList();

    @Context
    @Nullable
    KeycloakSession session;

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        KeycloakSession current = session;
        if (current == null || response.getStatus() != Status.OK.getStatusCode() || !isTokenEndpoint(request)) {
            return;
        }
        List<IgnoredForwarding> sent = kinds.stream()
                .filter(kind -> request.getHeaders().containsKey(kind.header().header()))
                .toList();
        @Nullable ClientModel client = current.getContext().getClient();
        if (sent.isEmpty() || client == null) {
            return;
        }
        String address = String.valueOf(current.getContext().getConnection().getRemoteAddr());
        Optional<IpAddress> peer = IpAddress.parse(address);
        boolean honoured = peer.isPresent()
                && sent.stream()
                        .map(IgnoredForwarding::header)
                        .anyMatch(header -> header.names(
                                request.getHeaders().getOrDefault(header.header(), List.of()), peer.get()));
        if (!honoured && addresses.add(address, client.getId())) {
            sent.forEach(kind -> kind.count(address));
        }
    }

    private boolean isTokenEndpoint(ContainerRequestContext request) {
        return request.getUriInfo().getPath().equals(EndpointPath.TOKEN) || NativeTokenEndpoint.isMatchedBy(resource);
    }
}
