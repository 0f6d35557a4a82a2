import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A resource server that accepts access tokens of one issuer or, during the move, of two.
 *
 * <p>Needs Java 17 and Spring Boot 4 with {@code spring-boot-starter-webmvc} and
 * {@code spring-boot-starter-oauth2-resource-server}. OLD_ISSUER with OLD_JWKS, and NEW_ISSUER with NEW_JWKS: leave the
 * old pair out after the move. CLIENT_IDS and SCOPE say who may call.
 */
@EnableAutoConfiguration
@RestController
public class ResourceServer {

    @Bean
    SecurityFilterChain security(HttpSecurity http, Environment environment) throws Exception {
        Map<String, AuthenticationManager> byIssuer = new LinkedHashMap<>();
        Set<String> clientIds = Set.copyOf(
                Arrays.asList(environment.getRequiredProperty("CLIENT_IDS").split(",")));
        for (String name : new String[] {"OLD", "NEW"}) {
            String issuer = environment.getProperty(name + "_ISSUER", "");
            if (!issuer.isEmpty()) {
                byIssuer.put(issuer, tokensOf(issuer, environment.getRequiredProperty(name + "_JWKS"), clientIds));
            }
        }
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests ->
                        requests.anyRequest().hasAuthority("SCOPE_" + environment.getRequiredProperty("SCOPE")))
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(
                        new JwtIssuerAuthenticationManagerResolver(byIssuer::get)))
                .build();
    }

    /** Checks signature, {@code iss}, {@code exp}, {@code token_use} and {@code client_id}. Each issuer has its own keys. */
    private static AuthenticationManager tokensOf(String issuer, String jwksUri, Set<String> clientIds) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(jwksUri).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<Object>("exp", exp -> exp != null),
                new JwtClaimValidator<Object>("token_use", "access"::equals),
                new JwtClaimValidator<Object>("client_id", id -> id != null && clientIds.contains(id))));
        return new JwtAuthenticationProvider(decoder)::authenticate;
    }

    @GetMapping("/")
    String orders() {
        return "the orders";
    }

    public static void main(String[] arguments) {
        SpringApplication.run(ResourceServer.class, arguments);
    }
}
