package digital.webpremios.identity.cognito.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract rows E2 and E3. */
final class AuthorizationAnswerTest {

    private static final String APP = "https://app.example/cb";
    private static final String HOSTED = AuthorizationAnswer.hosted(APP);
    private static final @Nullable String KEYCLOAKS_OWN = null;

    @ParameterizedTest
    @CsvSource({
        "?state=s&iss=i&code=c, ?code=c&state=s&iss=i",
        "?state=s&code=c, ?code=c&state=s",
        "?code=c&state=s, ?code=c&state=s",
        "?error=e&error_description=d&state=s&iss=i, ?error=e&error_description=d&state=s&iss=i",
        "?iss=i&state=s&error=e, ?error=e&state=s&iss=i",
        "?state=s&kc_action=a&kc_action_status=b&code=c, ?code=c&state=s&kc_action=a&kc_action_status=b",
        "#state=s&iss=i&id_token=t&access_token=a&token_type=Bearer&expires_in=3600, "
                + "#id_token=t&access_token=a&expires_in=3600&token_type=Bearer&state=s&iss=i",
        "#state=s&access_token=a&token_type=Bearer&expires_in=3600, "
                + "#access_token=a&expires_in=3600&token_type=Bearer&state=s",
        "#state=s&code=c&id_token=t, #code=c&id_token=t&state=s"
    })
    void theParametersOfCognitoComeFirstAndInItsOrder(String answer, String arranged) {
        for (String path : new String[] {HOSTED, KEYCLOAKS_OWN}) {
            assertThat(AuthorizationAnswer.arrange(APP + answer, APP, path)).isEqualTo(APP + arranged);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "?state=s&session_state=x&iss=i&code=c, ?code=c&state=s&iss=i, ?code=c&state=s&session_state=x&iss=i",
        "#session_state=x&state=s&access_token=a, #access_token=a&state=s, #access_token=a&state=s&session_state=x"
    })
    void theSessionStateIsLeftOffAnswersOfTheHostedDomainOnly(String answer, String hosted, String keycloaks) {
        assertThat(AuthorizationAnswer.arrange(APP + answer, APP, HOSTED)).isEqualTo(APP + hosted);
        assertThat(AuthorizationAnswer.arrange(APP + answer, APP, KEYCLOAKS_OWN))
                .isEqualTo(APP + keycloaks);
    }

    @ParameterizedTest
    @CsvSource({
        "?session_state=x&iss=i&code=c, ?code=c",
        "?iss=i&error=e&error_description=d, ?error=e&error_description=d",
        "#iss=i&id_token=t&access_token=a&token_type=Bearer&expires_in=1, "
                + "#id_token=t&access_token=a&expires_in=1&token_type=Bearer"
    })
    void withoutStateTheHostedDomainAddsNothing(String answer, String arranged) {
        assertThat(AuthorizationAnswer.arrange(APP + answer, APP, HOSTED)).isEqualTo(APP + arranged);
    }

    @ParameterizedTest
    @CsvSource({"?iss=i&code=c, ?code=c&iss=i", "?session_state=x&iss=i&code=c, ?code=c&session_state=x&iss=i"})
    void onKeycloaksOwnPathStrictClientsKeepTheIssuerThatIsPromised(String answer, String arranged) {
        assertThat(AuthorizationAnswer.arrange(APP + answer, APP, KEYCLOAKS_OWN))
                .isEqualTo(APP + arranged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenant=a&x=1",
                "iss=mine",
                "session_state=mine&session_state=again",
                "a",
                "a=&=b",
                "x=%26code%3Dy",
                "tenant=a&",
                "u=https://evil.example/?code=z"
            })
    void theQueryOfARegisteredUriStaysBeforeTheAnswer(String query) {
        String app = APP + "?" + query;

        assertThat(AuthorizationAnswer.arrange(app + "&state=s&session_state=x&iss=i&code=c", app, HOSTED))
                .isEqualTo(app + "&code=c&state=s&iss=i");
        assertThat(AuthorizationAnswer.arrange(app + "&iss=i&code=c", app, HOSTED))
                .isEqualTo(app + "&code=c");
        assertThat(AuthorizationAnswer.arrange(app + "#iss=i&access_token=a&state=s", app, HOSTED))
                .isEqualTo(app + "#access_token=a&state=s&iss=i");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example/cb",
                "https://app.example/cb?",
                "https://app.example/cb#",
                "https://app.example/cb?response=eyJ.e.c",
                "https://app.example/cb?kc_action_status=success",
                "https://app.example/cb?state=s#part",
                "myapp:/"
            })
    void whatHoldsNoAnswerIsLeftAsItIs(String location) {
        assertThat(AuthorizationAnswer.arrange(location, APP, HOSTED)).isEqualTo(location);
    }

    @Test
    void aRegisteredUriMayEndInAnEmptyQueryAndALocationWithLessThanItsQueryIsLeftAsItIs() {
        assertThat(AuthorizationAnswer.arrange(APP + "?state=s&code=c", APP + "?", HOSTED))
                .isEqualTo(APP + "?code=c&state=s");
        assertThat(AuthorizationAnswer.arrange(APP + "?state=s", APP + "?a=1&b=2", HOSTED))
                .isEqualTo(APP + "?state=s");
        assertThat(AuthorizationAnswer.arrange(APP + "?a=1&state=s&code=c", APP + "?a=1#part", HOSTED))
                .isEqualTo(APP + "?a=1&code=c&state=s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.example.app:/oauth", "myapp://callback", "http://localhost:3000", "https://[::1]/x"})
    void theDestinationOfAnyAppStays(String app) {
        assertThat(AuthorizationAnswer.arrange(app + "?iss=i&state=a%26code%3Db&code=c", app, HOSTED))
                .isEqualTo(app + "?code=c&state=a%26code%3Db&iss=i");
    }

    @ParameterizedTest
    @CsvSource({
        "myapp:///?state=s&iss=i&code=c, myapp://?code=c&state=s&iss=i",
        "myapp:///?iss=i&code=c, myapp://?code=c",
        "com.example.app:///?error=e&state=s, com.example.app://?error=e&state=s",
        "myapp:///#state=s&access_token=a&id_token=t, myapp://#id_token=t&access_token=a&state=s"
    })
    void aBareSchemeIsAnsweredAsTheAppWroteIt(String answer, String arranged) {
        String app = answer.substring(0, answer.indexOf("///") + 3);

        assertThat(AuthorizationAnswer.arrange(answer, app, AuthorizationAnswer.hosted("myapp://")))
                .isEqualTo(arranged);
        assertThat(AuthorizationAnswer.arrange(answer, app, HOSTED)).startsWith(app);
        assertThat(AuthorizationAnswer.arrange(answer, app, KEYCLOAKS_OWN)).startsWith(app);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example/", "myapp://host/", "myapp:////", "com.example.app:/oauth"})
    void nothingElseIsTakenForABareScheme(String app) {
        assertThat(AuthorizationAnswer.arrange(app + "?code=c", app, AuthorizationAnswer.hosted("myapp://")))
                .isEqualTo(app + "?code=c");
    }
}
