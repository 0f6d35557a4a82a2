package digital.webpremios.identity.policy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AppClientRulesTest {

    private static final Set<String> CUSTOM = Set.of("webpremios.backoffice/all.read");

    @ParameterizedTest
    @CsvSource({
        "https://app.example/*, wildcard",
        "*, wildcard",
        "http://app.example/callback, https",
        "http://localhost.example/callback, https",
        "http://127.0.0.1.example/callback, https",
        "https://app.example/callback#part, fragment",
        "https://app.example/callback#, fragment",
        "/callback, absolute",
        "//app.example/callback, absolute",
        "javascript:alert(1), absolute",
        "mailto:someone@app.example, absolute",
        "https:///callback, URI",
        "https://app.example/a b, URI",
        "https://app_example/callback, host",
        "https://, URI",
        "HTTP://, URI",
        "http:///, URI",
        "myapp:, URI",
        "myapp:callback, absolute",
        "myapp://#part, fragment",
        "myapp://*, wildcard",
        "my_app://, URI",
        "javascript://, site",
        "JavaScript:/alert(1), site",
        "javascript://app.example/%0aalert(1), site",
        "data:/text/html, site",
        "file:///etc/passwd, site",
    })
    void aRedirectUriThatCognitoWouldNotTakeIsRefused(String uri, String named) {
        assertThat(AppClientRules.firstBroken(webApp(Set.of(uri))))
                .hasValueSatisfying(problem -> assertThat(problem).contains(named));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example/callback",
                "https://app.example/callback?campaign=40455",
                "HTTPS://APP.EXAMPLE/",
                "http://localhost:3000/callback",
                "http://127.0.0.1/callback",
                "http://[::1]:8080/callback",
                "myapp://callback",
                "myapp://",
                "myapp:///",
                "com.example.app://",
                "com.example.app:/oauth",
                "exp://127.0.0.1:19000/--/callback",
            })
    void anExactRedirectUriIsTaken(String uri) {
        assertThat(AppClientRules.firstBroken(webApp(Set.of(uri)))).isEmpty();
    }

    @Test
    void aRedirectUriHas1024CharactersAndAClient100OfThem() {
        String longest = "https://app.example/" + "a".repeat(1024 - 20);
        assertThat(AppClientRules.firstBroken(webApp(Set.of(longest)))).isEmpty();
        assertThat(AppClientRules.firstBroken(webApp(Set.of(longest + "a")))).isPresent();

        assertThat(AppClientRules.firstBroken(webApp(uris(100)))).isEmpty();
        assertThat(AppClientRules.firstBroken(webApp(uris(101))))
                .hasValueSatisfying(problem -> assertThat(problem).contains("101"));
    }

    @Test
    void aMachineHasNoOtherFlow() {
        assertThat(AppClientRules.firstBroken(machine(List.of("standard"), true, CUSTOM, null)))
                .hasValueSatisfying(problem -> assertThat(problem).contains("standard"));
    }

    @Test
    void aMachineHasASecret() {
        assertThat(AppClientRules.firstBroken(machine(List.of(), false, CUSTOM, null)))
                .hasValueSatisfying(problem -> assertThat(problem).contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid", "profile", "offline_access", "roles"})
    void aMachineHasCustomScopesOnly(String scope) {
        assertThat(AppClientRules.firstBroken(machine(List.of(), true, Set.of("a/b", scope), null)))
                .hasValueSatisfying(problem -> assertThat(problem).contains(scope));
    }

    @Test
    void aClientHasFiftyCustomScopesAtMost() {
        assertThat(AppClientRules.firstBroken(machine(List.of(), true, scopes(50), null)))
                .isEmpty();
        assertThat(AppClientRules.firstBroken(machine(List.of(), true, scopes(51), null)))
                .hasValueSatisfying(problem -> assertThat(problem).contains("51"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40455x", "40455 0", "40455;70750"})
    void tenantIdsAreWellFormed(String tenantIds) {
        assertThat(AppClientRules.firstBroken(machine(List.of(), true, CUSTOM, tenantIds)))
                .hasValueSatisfying(problem -> assertThat(problem).contains("webpremios.tenant-ids"));
    }

    @Test
    void aMachineAsTheGuideWantsItIsTaken() {
        assertThat(AppClientRules.firstBroken(machine(List.of(), true, CUSTOM, "40455 70750")))
                .isEmpty();
    }

    @Test
    void aWebAppMayHaveUserScopesAndNoSecret() {
        AppClient app = new AppClient(
                false, List.of("standard"), false, Set.of("openid", "a/b"), Set.of("https://app.example/"), null);

        assertThat(AppClientRules.firstBroken(app)).isEmpty();
    }

    private static AppClient machine(
            List<String> otherFlows, boolean secret, Set<String> scopes, @Nullable String tenantIds) {
        return new AppClient(true, otherFlows, secret, scopes, Set.of(), tenantIds);
    }

    private static AppClient webApp(Set<String> redirectUris) {
        return new AppClient(false, List.of("standard"), true, Set.of(), redirectUris, null);
    }

    private static Set<String> scopes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "server/scope" + i).collect(toSet());
    }

    private static Set<String> uris(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "https://app.example/" + i)
                .collect(toSet());
    }
}
