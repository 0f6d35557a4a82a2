package digital.webpremios.identity.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretJWT;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.realm.TemporaryClient;
import digital.webpremios.identity.it.support.realm.TenantPolicy;
import digital.webpremios.identity.it.support.token.Assertion;
import digital.webpremios.identity.it.support.token.HostProbe;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/** Tests assertions as Nimbus and Spring Security make them by default, from the discovery document alone. */
@KeycloakTest
final class AssertionLibrariesIT {

    private static final String SCOPE = "webpremios.backoffice/all.read";
    private static final String SECRET = "a-secret-of-a-test-that-is-long-enough-for-HS256";
    private static final RSAKey KEY = Assertion.newKey("of-the-library");

    private final KeycloakServer server;
    private final AdminApi admin;

    AssertionLibrariesIT(KeycloakServer server, AdminApi admin) {
        this.server = server;
        this.admin = admin;
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract("T20")
    void nimbusGetsATokenWithBothMethods(TestTenant tenant) throws IOException, ParseException, JOSEException {
        try (TenantPolicy policy = allowing(tenant);
                TemporaryClient keyed = client(tenant, "client-jwt");
                TemporaryClient secret = client(tenant, "client-secret-jwt")) {
            assertThat(policy).isNotNull();
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(
                    new HostProbe(server, tenant.host()).configuration().asString());
            URI endpoint = metadata.getTokenEndpointURI();
            assertThat(metadata.getTokenEndpointJWSAlgs()).contains(JWSAlgorithm.RS256, JWSAlgorithm.HS256);

            assertThat(send(endpoint, privateKey(keyed, endpoint, KEY)).indicatesSuccess())
                    .isTrue();
            assertThat(send(
                                    endpoint,
                                    new ClientSecretJWT(
                                            new ClientID(secret.id()),
                                            endpoint,
                                            JWSAlgorithm.HS256,
                                            new Secret(SECRET)))
                            .indicatesSuccess())
                    .isTrue();
            assertThat(send(endpoint, privateKey(keyed, endpoint, Assertion.newKey("of-the-library")))
                            .toErrorResponse()
                            .getErrorObject()
                            .getCode())
                    .isEqualTo("invalid_client");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestTenant.class,
            names = {"DEMO", "UAT"})
    @Contract("T20")
    void springGetsATokenWithBothMethods(TestTenant tenant) {
        JWK secretKey = new OctetSequenceKey.Builder(SECRET.getBytes(StandardCharsets.UTF_8))
                .algorithm(JWSAlgorithm.HS256)
                .build();
        try (TenantPolicy policy = allowing(tenant);
                TemporaryClient keyed = client(tenant, "client-jwt");
                TemporaryClient secret = client(tenant, "client-secret-jwt")) {
            assertThat(policy).isNotNull();

            assertThat(fetch(tenant, keyed, ClientAuthenticationMethod.PRIVATE_KEY_JWT, KEY))
                    .isNotBlank();
            assertThat(fetch(tenant, secret, ClientAuthenticationMethod.CLIENT_SECRET_JWT, secretKey))
                    .isNotBlank();
            assertThatThrownBy(() -> fetch(
                            tenant,
                            keyed,
                            ClientAuthenticationMethod.PRIVATE_KEY_JWT,
                            Assertion.newKey("of-the-library")))
                    .isInstanceOf(OAuth2AuthorizationException.class)
                    .hasMessageContaining("invalid_client");
        }
    }

    private String fetch(TestTenant tenant, TemporaryClient client, ClientAuthenticationMethod method, JWK key) {
        ClientRegistration registration = ClientRegistration.withRegistrationId(tenant.realm())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientAuthenticationMethod(method)
                .clientId(client.id())
                .clientSecret(SECRET)
                .scope(SCOPE)
                .tokenUri(server.url(tenant) + "/oauth2/token")
                .build();
        RestClientClientCredentialsTokenResponseClient library = new RestClientClientCredentialsTokenResponseClient();
        library.addParametersConverter(new NimbusJwtClientAuthenticationParametersConverter<>(any -> key));
        return library.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(registration))
                .getAccessToken()
                .getTokenValue();
    }

    private static PrivateKeyJWT privateKey(TemporaryClient client, URI endpoint, RSAKey key) throws JOSEException {
        return new PrivateKeyJWT(
                new ClientID(client.id()), endpoint, JWSAlgorithm.RS256, key.toPrivateKey(), key.getKeyID(), null);
    }

    private static TokenResponse send(URI endpoint, ClientAuthentication authentication)
            throws IOException, ParseException {
        return TokenResponse.parse(new TokenRequest.Builder(endpoint, authentication, new ClientCredentialsGrant())
                .scope(Scope.parse(SCOPE))
                .build()
                .toHTTPRequest()
                .send());
    }

    private TemporaryClient client(TestTenant tenant, String authenticator) {
        return TemporaryClient.create(
                admin,
                tenant.realm(),
                Map.of(
                        "clientAuthenticatorType",
                        authenticator,
                        "secret",
                        SECRET,
                        "attributes",
                        Map.of("use.jwks.string", "true", "jwks.string", new JWKSet(KEY.toPublicJWK()).toString()),
                        "optionalClientScopes",
                        List.of(SCOPE)));
    }

    private TenantPolicy allowing(TestTenant tenant) {
        return TenantPolicy.alone(
                admin,
                tenant,
                List.of(TenantPolicy.executor(
                        "secure-client-authenticator",
                        Map.of(
                                "allowed-client-authenticators",
                                List.of("client-jwt", "client-secret-jwt"),
                                "default-client-authenticator",
                                "client-jwt"))));
    }
}
