package digital.webpremios.identity.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.junit.jupiter.api.Test;

class TokenResponseTest {

    @Test
    void theAnswerHasThreeMembersInTheOrderOfTheIntegrationGuide() {
        assertThat(new TokenResponse("e30.e30.sig", 3600, "Bearer").asMap())
                .containsExactly(
                        entry("access_token", "e30.e30.sig"),
                        entry("expires_in", 3600L),
                        entry("token_type", "Bearer"));
    }

    @Test
    void thereIsNoRefreshTokenAndNoIdToken() {
        assertThat(new TokenResponse("e30.e30.sig", 3600, "DPoP").asMap())
                .doesNotContainKeys("refresh_token", "id_token", "scope", "refresh_expires_in", "not-before-policy");
    }

    @Property
    void theTokenIsNeverPrinted(@ForAll @AlphaChars String text) {
        TokenResponse response = new TokenResponse("\u2603" + text, 300, "Bearer");
        assertThat(response).hasToString("TokenResponse[expiresIn=300]");
    }
}
