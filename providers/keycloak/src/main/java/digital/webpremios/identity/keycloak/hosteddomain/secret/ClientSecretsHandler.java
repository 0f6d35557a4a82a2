package digital.webpremios.identity.keycloak.hosteddomain.secret;

import digital.webpremios.identity.clientsecret.ActiveSecrets;
import digital.webpremios.identity.cognito.answer.TokenErrorResponse;
import digital.webpremios.identity.cognito.request.ClientRequest;
import digital.webpremios.identity.cognito.request.ClientSecretsRequest;
import digital.webpremios.identity.cognito.request.RawFormRequest;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.RequestDenial.RefusedByServer;
import digital.webpremios.identity.denial.SecretDenial.NoSelfService;
import digital.webpremios.identity.keycloak.clientpolicy.secret.SecretSelfService;
import digital.webpremios.identity.keycloak.compat.endpoint.NativeClientAuthentication;
import digital.webpremios.identity.keycloak.hosteddomain.CurrentTenant;
import digital.webpremios.identity.keycloak.hosteddomain.answer.ExceptionTranslation;
import digital.webpremios.identity.keycloak.hosteddomain.answer.HostedAnswer;
import digital.webpremios.identity.keycloak.hosteddomain.token.HostedRequest;
import digital.webpremios.identity.tenant.Tenant;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.function.BiFunction;
import org.keycloak.events.EventType;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;

/**
 * Answers a machine client's requests about its own secrets: contract rows S1 to S6. The client authenticates with one
 * of them, by Keycloak's own authenticator.
 */
final class ClientSecretsHandler {

    private static final String SECRET_AUTHENTICATION = "client-secret";

    private final HostedRequest hosted;

    ClientSecretsHandler(KeycloakSession session, Tenant tenant, EventType type) {
        this.hosted = HostedRequest.begin(session, tenant, type);
    }

    /**
     * Refuses the request where the tenant does not offer this to any client.
     *
     * @throws jakarta.ws.rs.NotFoundException as for a path that does not exist
     */
    static void refuseUnlessOffered(KeycloakSession session) {
        if (!SecretSelfService.of(session).isOffered(session)) {
            throw CurrentTenant.noSuchPath();
        }
    }

    Response list(RawFormRequest raw) {
        return handle(
                raw,
                (client, secret) -> Decision.allow(json(
                        Status.OK,
                        OwnSecrets.active(hosted.session(), client, secret).asMap())));
    }

    Response create(RawFormRequest raw) {
        return handle(
                raw,
                (client, secret) -> new OwnSecrets(hosted, client.getId(), secret)
                        .create()
                        .map(made -> json(Status.CREATED, made)));
    }

    Response end(RawFormRequest raw, String id) {
        return handle(
                raw,
                (client, secret) ->
                        new OwnSecrets(hosted, client.getId(), secret).end(id).map(this::noContent));
    }

    private Response handle(RawFormRequest raw, BiFunction<ClientModel, String, Decision<Response>> operation) {
        return ExceptionTranslation.translate(
                        hosted.session(),
                        hosted.event(),
                        () -> overTls()
                                .then(tls -> ClientSecretsRequest.read(raw))
                                .then(request -> authenticated(request.client(), operation)))
                .fold(answer -> answer, denial -> refuse(raw, denial));
    }

    /**
     * As Keycloak's own endpoints, but by the scheme of the request: that of the realm's frontend URL is always https.
     */
    private Decision<KeycloakContext> overTls() {
        KeycloakContext context = hosted.session().getContext();
        boolean https =
                "https".equals(context.getHttpRequest().getUri().getBaseUri().getScheme());
        return https || !context.getRealm().getSslRequired().isRequired(context.getConnection())
                ? Decision.allow(context)
                : Decision.deny(new RefusedByServer("HTTPS required"));
    }

    private Decision<Response> authenticated(
            ClientRequest request, BiFunction<ClientModel, String, Decision<Response>> operation) {
        if (hosted.claimedClient(request).filter(ClientModel::isPublicClient).isPresent()) {
            return Decision.deny(new NoSelfService("it is a public client"));
        }
        return hosted.ofPlausibleClient(request).then(plausible -> {
            hosted.showToKeycloak(plausible);
            ClientModel client = NativeClientAuthentication.authenticate(hosted.session(), hosted.event());
            String secret = request.clientSecret().orElse("");
            if (!client.isServiceAccountsEnabled()
                    || !SECRET_AUTHENTICATION.equals(client.getClientAuthenticatorType())
                    || secret.isEmpty()) {
                return Decision.deny(new NoSelfService("it is no machine client that authenticates with a secret"));
            }
            return SecretSelfService.of(hosted.session())
                    .admits(hosted.session(), client)
                    .then(admitted -> operation.apply(admitted, secret));
        });
    }

    /** Refuses; a client that has no self-service is answered as where the path does not exist. */
    private Response refuse(RawFormRequest raw, Denial denial) {
        hosted.refuse(denial, ClientSecretsRequest.claimedClient(raw));
        if (denial instanceof NoSelfService) {
            throw CurrentTenant.noSuchPath();
        }
        return sameOrigin(HostedAnswer.refusal(
                TokenErrorResponse.ofTokenManagement(denial, hosted.tenant().verboseErrors())));
    }

    private static Response json(Status status, Map<String, ?> body) {
        return sameOrigin(HostedAnswer.json(status.getStatusCode(), body));
    }

    private Response noContent(ActiveSecrets left) {
        hosted.session().getProvider(SecurityHeadersProvider.class).options().allowEmptyContentType();
        return Response.noContent()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Takes back what the hosted domain allows pages of any origin: no page has the secret of a machine. */
    static Response sameOrigin(Response answer) {
        return Response.fromResponse(answer)
                .header("Access-Control-Allow-Origin", null)
                .build();
    }
}
