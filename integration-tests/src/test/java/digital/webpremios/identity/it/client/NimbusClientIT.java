package digital.webpremios.identity.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.token.HostProbe;
import digital.webpremios.identity.it.support.token.Tokens;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests discovery, token requests and token verification with Nimbus' OAuth SDK, on which other client libraries are
 * built.
 */
@KeycloakTest
final class NimbusClientIT {

    private final KeycloakServer server;

    NimbusClientIT(KeycloakServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @EnumSource
    @Contract({"E13", "E14"})
    void bothDocumentsAreDiscoveredAndStateTheSameIssuer(TestTenant tenant)
            throws GeneralException, IOException, ParseException {
        OIDCProviderMetadata root = metadata(tenant);

        OIDCProviderMetadata strict = OIDCProviderMetadata.resolve(root.getIssuer());

        assertThat(strict.getIssuer()).isEqualTo(root.getIssuer());
        assertThat(strict.getAuthorizationEndpointURI().getHost()).isEqualTo(tenant.host());
    }

    @ParameterizedTest
    @EnumSource
    @Contract({"M1", "E14", "E15", "R1"})
    void aTokenFetchedWithBasicOrInTheBodyIsVerifiedFromTheDocumentAlone(TestTenant tenant)
            throws IOException, ParseException, JOSEException, BadJOSEException, java.text.ParseException {
        TestClient client = Tokens.partnerOf(tenant);
        OIDCProviderMetadata metadata = metadata(tenant);
        for (ClientAuthentication authentication : Set.of(
                new ClientSecretBasic(new ClientID(client.id()), new Secret(client.secret())),
                new ClientSecretPost(new ClientID(client.id()), new Secret(client.secret())))) {
            TokenResponse answer = send(metadata, authentication, Tokens.scopeOf(tenant));

            assertThat(answer.indicatesSuccess()).isTrue();
            String token = answer.toSuccessResponse()
                    .getTokens()
                    .getBearerAccessToken()
                    .getValue();
            JWTClaimsSet claims = verify(metadata, token);
            assertThat(claims.getSubject()).isEqualTo(client.id());
            assertThat(claims.getStringClaim("scope")).isEqualTo(Tokens.scopeOf(tenant));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract({"T14", "I1"})
    void aWrongSecretIsTheLibrarysInvalidClient(TestTenant tenant) throws IOException, ParseException {
        TestClient client = Tokens.partnerOf(tenant);
        OIDCProviderMetadata metadata = metadata(tenant);
        for (ClientAuthentication authentication : Set.of(
                new ClientSecretBasic(new ClientID(client.id()), new Secret("wrong")),
                new ClientSecretPost(new ClientID(client.id()), new Secret("wrong")))) {
            TokenResponse answer = send(metadata, authentication, Tokens.scopeOf(tenant));

            assertThat(answer.indicatesSuccess()).isFalse();
            assertThat(answer.toErrorResponse().getErrorObject().getCode()).isEqualTo("invalid_client");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract("I3")
    void aTokenOfAnotherTenantIsRefusedByTheLibrary(TestTenant tenant) throws IOException, ParseException {
        OIDCProviderMetadata metadata = metadata(tenant);
        for (TestTenant other : TestTenant.values()) {
            if (other != tenant) {
                String token = Tokens.issue(server, other);

                assertThatThrownBy(() -> verify(metadata, token)).isInstanceOf(BadJOSEException.class);
            }
        }
    }

    /** The steps of a client that knows only the host. */
    private OIDCProviderMetadata metadata(TestTenant tenant) throws ParseException {
        return OIDCProviderMetadata.parse(
                new HostProbe(server, tenant.host()).configuration().asString());
    }

    private static TokenResponse send(OIDCProviderMetadata metadata, ClientAuthentication authentication, String scope)
            throws IOException, ParseException {
        URI endpoint = metadata.getTokenEndpointURI();
        TokenRequest request = new TokenRequest.Builder(endpoint, authentication, new ClientCredentialsGrant())
                .scope(Scope.parse(scope))
                .build();
        return TokenResponse.parse(request.toHTTPRequest().send());
    }

    private static JWTClaimsSet verify(OIDCProviderMetadata metadata, String token)
            throws IOException, BadJOSEException, JOSEException, java.text.ParseException {
        JWKSource<SecurityContext> keys =
                JWKSourceBuilder.create(metadata.getJWKSetURI().toURL()).build();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        Issuer issuer = metadata.getIssuer();
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                new JWTClaimsSet.Builder().issuer(issuer.getValue()).build(), Set.of("sub", "exp", "client_id")));
        return processor.process(token, null);
    }
}
