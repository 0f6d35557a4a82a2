package digital.webpremios.identity.keycloak.clientregistration;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.authorization.AuthorizationProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RoleModel;

/**
 * The properties that decide what a client may do: its grants, secret, scopes, roles, claims, lifetimes, and every
 * attribute that is not purely descriptive. Two equal values allow a client the same.
 *
 * @param members each border by its name; a value may be secret and is only compared
 */
record ClientBorders(Map<String, Object> members) {

    /** Attributes with which a client describes itself or says how it is told of a logout (RFC 7591, section 2). */
    private static final Set<String> METADATA = Set.of(
            "backchannel.logout.revoke.offline.tokens",
            "backchannel.logout.session.required",
            "backchannel.logout.url",
            // token_endpoint_auth_method: Basic or body, with the same secret
            "client.secret.authentication.allowed.method",
            "frontchannel.logout.session.required",
            "frontchannel.logout.url",
            "logoUri",
            "policyUri",
            "post.logout.redirect.uris",
            "tosUri");

    ClientBorders {
        members = Map.copyOf(members);
    }

    static ClientBorders of(KeycloakSession session, ClientModel client) {
        Map<String, Object> members = new TreeMap<>();
        client.getAttributes().forEach((name, value) -> {
            if (!METADATA.contains(name) && isSet(name, value)) {
                members.put(name, value);
            }
        });
        members.put("enabled", client.isEnabled());
        members.put("protocol", String.valueOf(client.getProtocol()));
        members.put("publicClient", client.isPublicClient());
        members.put("bearerOnly", client.isBearerOnly());
        members.put("consentRequired", client.isConsentRequired());
        members.put(FullScope.MEMBER, FullScope.isAllowed(client));
        members.put("standardFlowEnabled", client.isStandardFlowEnabled());
        members.put("implicitFlowEnabled", client.isImplicitFlowEnabled());
        members.put("directAccessGrantsEnabled", client.isDirectAccessGrantsEnabled());
        members.put("serviceAccountsEnabled", client.isServiceAccountsEnabled());
        members.put("authorizationServicesEnabled", isResourceServer(session, client));
        members.put("clientAuthenticatorType", String.valueOf(client.getClientAuthenticatorType()));
        members.put("secret", String.valueOf(client.getSecret()));
        members.put("notBefore", client.getNotBefore());
        members.put("defaultClientScopes", client.getClientScopes(true).keySet());
        members.put("optionalClientScopes", client.getClientScopes(false).keySet());
        members.put("authenticationFlowBindingOverrides", client.getAuthenticationFlowBindingOverrides());
        members.put(
                "scopeMappings",
                client.getScopeMappingsStream().map(RoleModel::getId).collect(Collectors.toSet()));
        members.put(
                "protocolMappers",
                client.getProtocolMappersStream()
                        .map(mapper -> mapper.getName() + " " + mapper.getProtocolMapper() + " "
                                + new TreeMap<>(mapper.getConfig()))
                        .collect(Collectors.toSet()));
        return new ClientBorders(members);
    }

    /** The name of a member that differs, without its value; empty if none does. */
    Optional<String> firstDifference(ClientBorders other) {
        Set<String> names = new TreeSet<>(members.keySet());
        names.addAll(other.members.keySet());
        return names.stream()
                .filter(name ->
                        !Optional.ofNullable(members.get(name)).equals(Optional.ofNullable(other.members.get(name))))
                .findFirst();
    }

    /** The name of a member that a registration may not have; empty if there is none. */
    Optional<String> firstBeyondRegistration() {
        return members.entrySet().stream()
                .filter(member -> NewClient.isBeyond(member.getKey(), member.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** Keycloak writes what is not set as an empty text or as false when it saves a registration. */
    private static boolean isSet(String name, String value) {
        if (name.equals("use.refresh.tokens")) {
            return "false".equals(value); // true if not set
        }
        return value != null && !value.isEmpty() && !value.equals("false");
    }

    private static boolean isResourceServer(KeycloakSession session, ClientModel client) {
        AuthorizationProvider authorization = session.getProvider(AuthorizationProvider.class);
        return authorization != null
                && authorization.getStoreFactory().getResourceServerStore().findByClient(client) != null;
    }
}
