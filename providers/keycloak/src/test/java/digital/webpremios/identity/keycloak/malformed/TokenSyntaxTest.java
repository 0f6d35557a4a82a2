package digital.webpremios.identity.keycloak.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenSyntaxTest {

    private static final String HEADER = "{\"alg\":\"RS256\"}";
    private static final String CLAIMS = "{\"iss\":\"https://idp.example/realms/r\",\"sub\":\"u\"}";

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer  ", "DPoP ", " BEARER "})
    void aTokenOfTwoObjectsIsNotBroken(String scheme) {
        assertThat(TokenSyntax.isBrokenBearer(scheme + jwt(HEADER, CLAIMS))).isFalse();
        assertThat(TokenSyntax.isBrokenBearer(scheme + jwt("null", CLAIMS))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "1",
                "\"x\"",
                "",
                "{",
                "{}",
                "{\"alg\":null}",
                "{\"alg\":[]}",
                "{\"alg\":5}",
                "\u00e9"
            })
    void aHeaderThatIsNoObjectWithAnAlgorithmBreaksIt(String header) {
        assertThat(TokenSyntax.isBroken(jwt(header, CLAIMS))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"x\"", "", "{", "{}", "{\"iss\":null}", "{\"iss\":{}}", "{\"iss\":5}"})
    void claimsThatAreNoObjectWithAnIssuerBreakIt(String claims) {
        assertThat(TokenSyntax.isBroken(jwt(HEADER, claims))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.b",
                "a.b.c",
                "!!!.???.###",
                "bnVsbA.bnVsbA.bnVsbA",
                "e30.e30.e30",
                "e30.e30.",
                "e30.e30",
                "e30.e30.."
            })
    void partsThatAreNoJsonBreakIt(String token) {
        assertThat(TokenSyntax.isBroken(token)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "null", "opaque", "a.b.c.d", "a.b.c.d.e", "a.b.c.d.e.f"})
    void aTextOfOtherPartsLooksLikeNone(String text) {
        assertThat(TokenSyntax.isBroken(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic Zm9vOmJhcg==",
                "Basic a.b",
                "Bearer",
                "Bearer ",
                "Bearer a b.c",
                "a.b.c",
                "Negotiate a.b.c",
                ""
            })
    void otherCredentialsAreLeftAlone(String authorization) {
        assertThat(TokenSyntax.isBrokenBearer(authorization)).isFalse();
    }

    private static String jwt(String header, String claims) {
        return encoded(header) + "." + encoded(claims) + ".c2ln";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
}
