import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * Gets an access token by client credentials, keeps it until a minute before its end, and waits as Retry-After says.
 *
 * <p>Needs Java 17 and Spring Security 7 (with Spring Boot 4: {@code spring-boot-starter-oauth2-client}). In a Spring
 * Boot application, {@link #patient} is the only method that you need to copy: put the rest into
 * {@code spring.security.oauth2.client.registration}. Set TOKEN_URL, CLIENT_ID, CLIENT_SECRET and SCOPE in the
 * environment.
 */
public final class GetToken {

    private static final String REGISTRATION = "webpremios";

    private final AuthorizedClientServiceOAuth2AuthorizedClientManager manager;

    private GetToken(Map<String, String> settings) {
        var registrations = new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .tokenUri(settings.get("TOKEN_URL"))
                .clientId(settings.get("CLIENT_ID"))
                .clientSecret(settings.get("CLIENT_SECRET"))
                .scope(settings.get("SCOPE").split(" "))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build());
        var client = new RestClientClientCredentialsTokenResponseClient();
        client.setRestClient(patient());
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider(); // renews a minute before the end
        provider.setAccessTokenResponseClient(client);
        manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        manager.setAuthorizedClientProvider(provider);
    }

    /** Returns Spring Security's HTTP client with time limits and with retries after 429 and 503. */
    private static RestClient patient() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(Duration.ofSeconds(10));
        requests.setReadTimeout(Duration.ofSeconds(10));
        return RestClient.builder()
                .requestFactory(requests)
                .requestInterceptor(GetToken::retried)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private static ClientHttpResponse retried(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        for (int attempt = 0; ; attempt++) {
            ClientHttpResponse answer = execution.execute(request, body);
            int status = answer.getStatusCode().value();
            if ((status != 429 && status != 503) || attempt == 4) {
                return answer;
            }
            long seconds = seconds(answer.getHeaders().getFirst("Retry-After"));
            answer.close();
            try {
                Thread.sleep(Duration.ofSeconds(seconds).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for the token endpoint", e);
            }
        }
    }

    private static long seconds(String retryAfter) {
        return retryAfter != null && retryAfter.matches("\\d{1,4}")
                ? Math.min(Math.max(Long.parseLong(retryAfter), 1), 60)
                : 1;
    }

    private OAuth2AccessToken current() {
        return manager.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
                        .principal(REGISTRATION)
                        .build())
                .getAccessToken();
    }

    public static void main(String[] arguments) {
        GetToken tokens = new GetToken(System.getenv());
        for (int i = 0; i < 2; i++) {
            OAuth2AccessToken token = tokens.current();
            // headers.setBearerAuth(token.getTokenValue())
            System.out.printf(
                    "access token of %d characters, valid for %d s%n",
                    token.getTokenValue().length(),
                    Duration.between(Instant.now(), token.getExpiresAt()).toSeconds());
        }
    }
}
