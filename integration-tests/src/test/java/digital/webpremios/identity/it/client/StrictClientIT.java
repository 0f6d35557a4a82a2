package digital.webpremios.identity.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import digital.webpremios.identity.it.contract.Contract;
import digital.webpremios.identity.it.server.AdminApi;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.server.KeycloakTest;
import digital.webpremios.identity.it.support.browser.Browser;
import digital.webpremios.identity.it.support.browser.BrowserPage;
import digital.webpremios.identity.it.support.browser.SignInTenant;
import digital.webpremios.identity.it.support.browser.SignInTest;
import digital.webpremios.identity.it.support.realm.TemporaryUser;
import digital.webpremios.identity.it.support.token.HostProbe;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Tests sign-in with a client that knows only the issuer and checks everything that the standards require. */
@KeycloakTest
final class StrictClientIT extends SignInTest {

    StrictClientIT(KeycloakServer server, AdminApi admin) {
        super(server, admin);
    }

    @Test
    @Contract({"E14", "E1"})
    void byTheIssuersUrlAStrictClientSignsAUserIn() throws Exception {
        for (SignInTenant tenant : tenants()) {
            Issuer issuer = new Issuer(new HostProbe(server, tenant.tenant().host()).issuer());
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer); // compares the issuer
            CodeVerifier verifier = new CodeVerifier();
            Nonce nonce = new Nonce();
            State state = new State();
            ClientID client = new ClientID(tenant.spa());
            URI callback = URI.create(SignInTenant.CALLBACK);
            AuthenticationRequest request = new AuthenticationRequest.Builder(
                            ResponseType.CODE, Scope.parse("openid"), client, callback)
                    .endpointURI(metadata.getAuthorizationEndpointURI())
                    .state(state)
                    .nonce(nonce)
                    .codeChallenge(verifier, CodeChallengeMethod.S256)
                    .build();

            Browser browser = new Browser();
            BrowserPage form = browser.get(request.toURI().toString());
            String location = browser.submit(form, tenant.credentials()).location();

            AuthorizationSuccessResponse answer = AuthorizationSuccessResponse.parse(URI.create(location));
            assertThat(answer.getState()).isEqualTo(state);
            assertThat(answer.getIssuer()).isEqualTo(issuer); // RFC 9207, as this document promises
            AuthorizationCode code = answer.getAuthorizationCode();
            TokenRequest redeeming = new TokenRequest.Builder(
                            metadata.getTokenEndpointURI(),
                            client,
                            new AuthorizationCodeGrant(code, callback, verifier))
                    .build();
            OIDCTokenResponse tokens = (OIDCTokenResponse)
                    OIDCTokenResponseParser.parse(redeeming.toHTTPRequest().send())
                            .toSuccessResponse();
            IDTokenValidator validator = new IDTokenValidator(
                    issuer, client, JWSAlgorithm.RS256, metadata.getJWKSetURI().toURL());
            assertThat(validator
                            .validate(tokens.getOIDCTokens().getIDToken(), nonce)
                            .getIssuer())
                    .isEqualTo(issuer);
        }
    }

    @Test
    @Contract({"E13", "E2"})
    void whatTheRootDocumentNamesSignsAUserInToo() throws Exception {
        for (SignInTenant tenant : tenants()) {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(
                    new HostProbe(server, tenant.tenant().host())
                            .configuration()
                            .asString());

            assertThat(metadata.getAuthorizationEndpointURI()).hasToString(tenant.url("/oauth2/authorize"));
            assertThat(metadata.getEndSessionEndpointURI()).hasToString(tenant.url("/logout"));
            assertThat(metadata.getCodeChallengeMethods()).containsExactly(CodeChallengeMethod.S256);
            String url = metadata.getAuthorizationEndpointURI() + "?" + SignInTenant.query(tenant.web(), "code");
            assertThat(new Browser().signIn(url, tenant.user().name(), TemporaryUser.PASSWORD))
                    .contains("code=");
        }
    }
}
