package digital.webpremios.identity.webapp;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.util.UriComponentsBuilder;

/** Every page needs a participant, but for the one that follows signing out. */
@Configuration
class SignIn {

    /** Longer than any access token lives, so that each one is due when it is asked for. */
    private static final Duration ALWAYS_DUE = Duration.ofDays(2);

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            @Value("${webpremios.host}") String host,
            @Value("${webpremios.client-id}") String clientId,
            @Value("${webpremios.signed-out}") String signedOut)
            throws Exception {
        // Cognito's form of signing out
        String logout = UriComponentsBuilder.fromUriString(host)
                .path("/logout")
                .queryParam("client_id", "{client}")
                .queryParam("logout_uri", "{uri}")
                .encode()
                .buildAndExpand(clientId, signedOut)
                .toUriString();
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/signed-out")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(Customizer.withDefaults())
                .logout(form -> form.logoutSuccessUrl(logout))
                .build();
    }

    @Bean
    OAuth2AuthorizedClientManager renewal(
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository clients,
            ApplicationEventPublisher events) {
        DefaultOAuth2AuthorizedClientManager manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                // with the events Spring verifies the new ID token against the old one
                .refreshToken(refresh -> refresh.clockSkew(ALWAYS_DUE).eventPublisher(events))
                .build());
        return manager;
    }
}
