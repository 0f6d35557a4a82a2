package digital.webpremios.identity.benchmark.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

final class TokenAnswerTest {

    private static final String SCOPE = "webpremios.campaigns/40455";
    private static final String PAYLOAD = Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(("{\"scope\":\"" + SCOPE + "\"}").getBytes(StandardCharsets.UTF_8));
    private static final String TOKEN = "e30." + PAYLOAD + "." + "s".repeat(342);

    @Test
    void theTokenIsTakenFromTheAnswer() {
        assertThat(TokenAnswer.of(answer(200, TOKEN), SCOPE)).isEqualTo(TOKEN);
    }

    @Test
    void aRefusalIsNoToken() {
        assertThatThrownBy(() -> TokenAnswer.of(answer(400, TOKEN), SCOPE)).hasMessage("answered 400");
        assertThatThrownBy(() -> TokenAnswer.of(new Answer(200, "{}"), SCOPE)).hasMessageContaining("without");
    }

    @Test
    void aTokenOfAnotherScopeIsRefusedAndNotShown() {
        assertThatThrownBy(() -> TokenAnswer.of(answer(200, TOKEN), "webpremios.campaigns/70750"))
                .hasMessageContaining("70750")
                .hasMessageNotContaining(PAYLOAD);
    }

    @Test
    void aTokenWithAShorterSignatureIsRefused() {
        assertThatThrownBy(() -> TokenAnswer.of(answer(200, TOKEN.substring(1 + TOKEN.length() / 2)), SCOPE))
                .hasMessageContaining("2048");
        assertThatThrownBy(() -> TokenAnswer.of(answer(200, TOKEN + "x"), SCOPE))
                .hasMessageContaining("2048");
    }

    private static Answer answer(int status, String token) {
        return new Answer(status, "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\"}");
    }
}
