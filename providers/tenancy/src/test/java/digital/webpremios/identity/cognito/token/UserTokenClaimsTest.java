package digital.webpremios.identity.cognito.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract rows A6 to A8. */
final class UserTokenClaimsTest {

    private static final Participant ANA = new Participant(
            "ana",
            "ana@tenant.example",
            true,
            "Ana",
            "Souza",
            Map.of(
                    "custom.campaign_id", "40455",
                    "custom.catalog_id", "c1",
                    "custom.client_id", "c2",
                    "custom.participant_id", "c3",
                    "custom.tier", "gold",
                    "phoneNumber", "+5511955550101",
                    "phoneNumberVerified", "true",
                    "birthdate", "1990-01-01",
                    "internal", "nobody reads this"),
            List.of("ouro"));
    private static final Participant BARE = new Participant("bare", null, false, null, null, Map.of(), List.of());

    private static SignIn signIn(String scopes) {
        return new SignIn("app", "session", 1000, 990, Set.of(scopes.split(" ", -1)));
    }

    private static UserTokenClaims ana(String scopes) {
        return new UserTokenClaims(signIn(scopes), ANA);
    }

    @Test
    void theAccessTokenGainsTheseClaimsAndNoOther() {
        assertThat(ana("openid email profile").ofAccessToken())
                .containsExactly(
                        entry("token_use", "access"),
                        entry("origin_jti", signIn("openid").originJti()),
                        entry("event_id", signIn("openid").eventId()),
                        entry("auth_time", 990L),
                        entry("cognito:groups", List.of("ouro")),
                        entry("client_id", "app"),
                        entry("version", 2),
                        entry("username", "ana"));
    }

    @Test
    void withACampaignTheAccessTokenCarriesTheSegmentationOnly() {
        assertThat(ana("openid webpremios.campaigns/40455").ofAccessToken())
                .containsEntry("custom:campaign_id", "40455")
                .containsEntry("custom:catalog_id", "c1")
                .containsEntry("custom:client_id", "c2")
                .containsEntry("custom:participant_id", "c3")
                .doesNotContainKeys("custom:tier", "email");
    }

    @Test
    void aParticipantWithoutGroupsHasNoClaimOfThem() {
        UserTokenClaims bare = new UserTokenClaims(signIn("openid webpremios.campaigns/1"), BARE);

        assertThat(bare.ofAccessToken()).doesNotContainKey("cognito:groups").hasSize(7);
        assertThat(bare.ofIdToken())
                .containsOnlyKeys("token_use", "origin_jti", "event_id", "auth_time", "cognito:username");
        assertThat(bare.ofUserInfo()).containsExactly(entry("username", "bare"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid", "openid profile", "openid profile email", "openid aws.cognito.signin.user.admin"})
    void openidAloneAndProfileTellEveryReadableAttribute(String scopes) {
        assertThat(ana(scopes).ofIdToken())
                .containsEntry("token_use", "id")
                .containsEntry("cognito:username", "ana")
                .containsEntry("email", "ana@tenant.example")
                .containsEntry("email_verified", true)
                .containsEntry("phone_number", "+5511955550101")
                .containsEntry("phone_number_verified", true)
                .containsEntry("name", "Ana Souza")
                .containsEntry("given_name", "Ana")
                .containsEntry("family_name", "Souza")
                .containsEntry("birthdate", "1990-01-01")
                .containsEntry("custom:tier", "gold")
                .doesNotContainKeys("username", "client_id", "version", "internal", "phoneNumber");
    }

    @Test
    void emailAndPhoneTellTheseOnly() {
        assertThat(ana("openid email").ofUserInfo()).containsOnlyKeys("username", "email", "email_verified");
        assertThat(ana("openid phone").ofUserInfo())
                .containsOnlyKeys("username", "phone_number", "phone_number_verified");
        assertThat(ana("openid phone email").ofUserInfo())
                .containsOnlyKeys("username", "email", "email_verified", "phone_number", "phone_number_verified");
        assertThat(ana("openid email webpremios.campaigns/40455").ofUserInfo())
                .containsOnlyKeys(
                        "username",
                        "email",
                        "email_verified",
                        "custom:campaign_id",
                        "custom:catalog_id",
                        "custom:client_id",
                        "custom:participant_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "TRUE", "yes", ""})
    void aPhoneNumberIsVerifiedOnlyWhereItSaysSo(String verified) {
        Participant doubtful = new Participant(
                "d", null, false, "D", null, Map.of("phoneNumber", "+1", "phoneNumberVerified", verified), List.of());

        assertThat(new UserTokenClaims(signIn("openid"), doubtful).ofIdToken())
                .containsEntry("phone_number_verified", false)
                .containsEntry("name", "D")
                .doesNotContainKeys("email", "email_verified", "family_name");
    }

    @Test
    void anAddressThatIsNotVerifiedSaysSo() {
        Participant unverified = new Participant("u", "u@x", false, null, "U", Map.of(), List.of());

        assertThat(new UserTokenClaims(signIn("openid"), unverified).ofIdToken())
                .containsEntry("email_verified", false)
                .containsEntry("name", "U");
    }

    @Test
    void theOriginIsTheClientsPartOfTheSessionAndTheEventIsTheSessions() {
        SignIn one = signIn("openid");

        assertThat(signIn("email").originJti()).isEqualTo(one.originJti());
        assertThat(new SignIn("other", "session", 1000, 990, Set.of()).originJti())
                .isNotEqualTo(one.originJti());
        assertThat(new SignIn("app", "session", 1001, 990, Set.of()).originJti())
                .isNotEqualTo(one.originJti());
        assertThat(new SignIn("app", "another", 1000, 990, Set.of()).originJti())
                .isNotEqualTo(one.originJti());
        assertThat(new SignIn("other", "session", 2000, 990, Set.of()).eventId())
                .isEqualTo(one.eventId());
        assertThat(new SignIn("app", "session", 1000, 991, Set.of()).eventId()).isNotEqualTo(one.eventId());
        assertThat(one.eventId()).isNotEqualTo(one.originJti());
    }

    @Property
    void everyOriginAndEventIsAUuidThatDoesNotTellTheSession(@ForAll String session, @ForAll long started) {
        SignIn any = new SignIn("app", session, started, started, Set.of());

        for (String id : List.of(any.originJti(), any.eventId())) {
            assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        }
    }

    @Provide
    Arbitrary<Set<String>> scopes() {
        return Arbitraries.of("openid", "email", "phone", "profile", "webpremios.campaigns/40455", "a/b")
                .set();
    }

    @Property
    void noTokenTakesAClaimThatKeycloakNeedsAndCustomOnesAreStrings(@ForAll("scopes") Set<String> scopes) {
        UserTokenClaims claims = new UserTokenClaims(new SignIn("app", "s", 1, 1, scopes), ANA);

        for (Map<String, Object> all : List.of(claims.ofAccessToken(), claims.ofIdToken(), claims.ofUserInfo())) {
            assertThat(all).doesNotContainKeys("iss", "azp", "typ", "sid", "sub", "aud", "exp", "iat", "jti", "scope");
            assertThat(all.entrySet().stream()
                            .filter(claim -> claim.getKey().startsWith("custom:"))
                            .map(Map.Entry::getValue)
                            .collect(Collectors.toSet()))
                    .allMatch(String.class::isInstance);
        }
    }

    @Test
    void aPrintedParticipantTellsItsNameOnly() {
        assertThat(ANA).hasToString("Participant[ana]");
    }
}
