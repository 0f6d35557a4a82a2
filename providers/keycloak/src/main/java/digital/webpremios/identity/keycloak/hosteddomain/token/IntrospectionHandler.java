package digital.webpremios.identity.keycloak.hosteddomain.token;

import digital.webpremios.identity.cognito.answer.TokenErrorResponse;
import digital.webpremios.identity.cognito.request.IntrospectionRequest;
import digital.webpremios.identity.cognito.request.RawFormRequest;
import digital.webpremios.identity.denial.ClientDenial.IntrospectionNotEnabled;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.keycloak.clientauthenticator.ClientLookup;
import digital.webpremios.identity.keycloak.compat.endpoint.NativeClientAuthentication;
import digital.webpremios.identity.keycloak.compat.endpoint.NativeIntrospection;
import digital.webpremios.identity.keycloak.compat.token.IntrospectionFactory;
import digital.webpremios.identity.keycloak.hosteddomain.answer.ExceptionTranslation;
import digital.webpremios.identity.keycloak.hosteddomain.answer.HostedAnswer;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.EventType;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.util.JsonSerialization;

/**
 * Tells a client of the tenant whether an access token is active. Keycloak decides; an active token's claims are those
 * that were signed.
 */
final class IntrospectionHandler {

    private static final String ACTIVE = "active";
    private static final String TOKEN_TYPE = "token_type";

    private final HostedRequest hosted;

    IntrospectionHandler(KeycloakSession session, Tenant tenant) {
        this.hosted = HostedRequest.begin(session, tenant, EventType.INTROSPECT_TOKEN);
    }

    Response handle(RawFormRequest raw) {
        return ExceptionTranslation.translate(
                        hosted.session(),
                        hosted.event(),
                        () -> IntrospectionRequest.read(raw)
                                .then(request -> hosted.ofPlausibleClient(request.client())
                                        .then(client -> introspect(request))))
                .fold(answer -> HostedAnswer.json(Response.Status.OK.getStatusCode(), answer), denial -> {
                    hosted.refuse(denial, IntrospectionRequest.claimedClient(raw));
                    return HostedAnswer.refusal(TokenErrorResponse.ofTokenManagement(
                            denial, hosted.tenant().verboseErrors()));
                });
    }

    private Decision<Map<String, Object>> introspect(IntrospectionRequest request) {
        hosted.showToKeycloak(request.client());
        if (hosted.claimedClient(request.client())
                .filter(claimed -> !IntrospectionFactory.mayIntrospect(claimed))
                .isPresent()) {
            NativeClientAuthentication.authenticate(hosted.session(), hosted.event());
            return Decision.deny(new IntrospectionNotEnabled());
        }
        boolean active = NativeIntrospection.isActive(hosted.session(), hosted.event());
        // the client of an assertion is known only now
        return Optional.ofNullable(hosted.event().getEvent().getClientId())
                        .flatMap(id -> ClientLookup.find(hosted.session(), id))
                        .filter(IntrospectionFactory::mayIntrospect)
                        .isPresent()
                ? Decision.allow(active ? claims(request.token()) : Map.of(ACTIVE, false))
                : Decision.deny(new IntrospectionNotEnabled());
    }

    /** The claims of a token that Keycloak has verified, and the members of RFC 7662 that are no claims. */
    @SuppressWarnings("unchecked") // the claims of a JWT are an object
    private static Map<String, Object> claims(String token) {
        try {
            Map<String, Object> answer = new LinkedHashMap<>(Map.of(ACTIVE, true));
            Map<String, Object> claims = JsonSerialization.readValue(new JWSInput(token).getContent(), Map.class);
            claims.forEach((name, value) -> {
                if (!name.equals(ACTIVE) && !name.equals(TOKEN_TYPE)) {
                    answer.put(name, value);
                }
            });
            boolean bound = claims.get("cnf") instanceof Map<?, ?> confirmation && confirmation.containsKey("jkt");
            answer.put(TOKEN_TYPE, bound ? "DPoP" : "Bearer");
            return answer;
        } catch (JWSInputException | IOException e) {
            throw new IllegalStateException("A verified token is a JWT", e);
        }
    }
}
