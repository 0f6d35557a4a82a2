package digital.webpremios.identity.cognito.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.junit.jupiter.api.Test;

final class TokenResponseTest {

    private static TokenResponse machine(String token, String type) {
        return new TokenResponse(Optional.empty(), token, Optional.empty(), 3600, type);
    }

    @Test
    void theAnswerToAParticipantsAppHasFiveMembersInCognitosOrder() {
        assertThat(new TokenResponse(Optional.of("id"), "access", Optional.of("refresh"), 3600, "Bearer").asMap())
                .containsExactly(
                        entry("id_token", "id"),
                        entry("access_token", "access"),
                        entry("refresh_token", "refresh"),
                        entry("expires_in", 3600L),
                        entry("token_type", "Bearer"));
    }

    @Test
    void withoutOpenidThereIsNoIdToken() {
        assertThat(new TokenResponse(Optional.empty(), "access", Optional.of("refresh"), 3600, "Bearer")
                        .asMap()
                        .keySet())
                .containsExactly("access_token", "refresh_token", "expires_in", "token_type");
    }

    @Test
    void aRefreshThatRotatesNothingHasNoRefreshToken() {
        assertThat(new TokenResponse(Optional.of("id"), "access", Optional.empty(), 3600, "Bearer")
                        .asMap()
                        .keySet())
                .containsExactly("id_token", "access_token", "expires_in", "token_type");
    }

    @Test
    void theAnswerHasThreeMembersInTheOrderOfTheIntegrationGuide() {
        assertThat(machine("e30.e30.sig", "Bearer").asMap())
                .containsExactly(
                        entry("access_token", "e30.e30.sig"),
                        entry("expires_in", 3600L),
                        entry("token_type", "Bearer"));
    }

    @Test
    void thereIsNoRefreshTokenAndNoIdToken() {
        assertThat(machine("e30.e30.sig", "DPoP").asMap())
                .doesNotContainKeys("refresh_token", "id_token", "scope", "refresh_expires_in", "not-before-policy");
    }

    @Property
    void theTokenIsNeverPrinted(@ForAll @AlphaChars String text) {
        String token = "\u2603" + text;
        TokenResponse response = new TokenResponse(Optional.of(token), token, Optional.of(token), 300, "Bearer");
        assertThat(response).hasToString("TokenResponse[expiresIn=300]");
    }
}
