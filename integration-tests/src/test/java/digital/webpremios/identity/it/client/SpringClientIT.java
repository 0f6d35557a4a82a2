package digital.webpremios.identity.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.server.TestClient;
import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.token.HostProbe;
import digital.webpremios.identity.it.support.token.TokenRequests;
import digital.webpremios.identity.it.support.token.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Tests the hosted domain with Spring Security: a partner fetches a token with it, and a service verifies the token
 * with it.
 */
@KeycloakTest
final class SpringClientIT {

    private final KeycloakServer server;

    SpringClientIT(KeycloakServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @EnumSource
    @Contract({"M1", "E14", "E15", "R1"})
    void aTokenIsFetchedAndDecodedWithEitherMethod(TestTenant tenant) {
        TestClient client = Tokens.partnerOf(tenant);
        for (ClientAuthenticationMethod method : methods()) {
            OAuth2AccessTokenResponse answer = fetch(tenant, client.id(), client.secret(), method);

            Jwt token = decoder(tenant).decode(answer.getAccessToken().getTokenValue());
            assertThat(token.getSubject()).isEqualTo(client.id());
            assertThat(token.getClaimAsString("scope")).isEqualTo(Tokens.scopeOf(tenant));
            assertThat(answer.getRefreshToken()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract({"E14", "E15"})
    void aResourceServerThatKnowsTheIssuerOnlyDecodesTheToken(TestTenant tenant) {
        String token = Tokens.issue(server, tenant);

        Jwt decoded = NimbusJwtDecoder.withIssuerLocation(Tokens.issuer(token))
                .build()
                .decode(token);

        assertThat(decoded.getClaimAsString("client_id"))
                .isEqualTo(Tokens.partnerOf(tenant).id());
    }

    @ParameterizedTest
    @EnumSource
    @Contract("T14")
    void aWrongSecretIsTheLibrarysException(TestTenant tenant) {
        for (ClientAuthenticationMethod method : methods()) {
            assertThatThrownBy(() -> fetch(tenant, Tokens.partnerOf(tenant).id(), "wrong", method))
                    .isInstanceOfSatisfying(
                            OAuth2AuthorizationException.class,
                            refused -> assertThat(refused.getError().getErrorCode())
                                    .isEqualTo("invalid_client"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract("I1")
    void aClientOfAnotherTenantIsTheSameException(TestTenant tenant) {
        for (TestClient client : TestClient.values()) {
            if (client.tenant() != tenant) {
                assertThatThrownBy(() -> fetch(
                                tenant, client.id(), client.secret(), ClientAuthenticationMethod.CLIENT_SECRET_BASIC))
                        .isInstanceOf(OAuth2AuthorizationException.class)
                        .hasMessageContaining("invalid_client");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Contract("I3")
    void aTokenOfAnotherTenantIsNotDecoded(TestTenant tenant) {
        NimbusJwtDecoder decoder = decoder(tenant);
        for (TestTenant other : TestTenant.values()) {
            if (other != tenant) {
                String token = Tokens.issue(server, other);

                assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
            }
        }
    }

    private static ClientAuthenticationMethod[] methods() {
        return new ClientAuthenticationMethod[] {
            ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST
        };
    }

    private OAuth2AccessTokenResponse fetch(
            TestTenant tenant, String clientId, String secret, ClientAuthenticationMethod method) {
        ClientRegistration registration = ClientRegistration.withRegistrationId(tenant.realm())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientAuthenticationMethod(method)
                .clientId(clientId)
                .clientSecret(secret)
                .scope(Tokens.scopeOf(tenant))
                .tokenUri(TokenRequests.at(server, tenant))
                .build();
        return new RestClientClientCredentialsTokenResponseClient()
                .getTokenResponse(new OAuth2ClientCredentialsGrantRequest(registration));
    }

    private NimbusJwtDecoder decoder(TestTenant tenant) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(server.url(tenant) + Tokens.KEYS).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(new HostProbe(server, tenant.host()).issuer()));
        return decoder;
    }
}
