package digital.webpremios.identity.cognito.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import digital.webpremios.identity.scope.ScopeSet;
import digital.webpremios.identity.scope.ScopeToken;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Contract row M12. */
final class MachineTokenClaimsTest {

    private static final ScopeSet SCOPES =
            ScopeSet.of(List.of(new ScopeToken("webpremios.campaigns/40455"), new ScopeToken("a/b")));

    private static Map<String, Object> claims(String issuer, String clientId, String id, long issuedAt, int lifetime) {
        return new MachineTokenClaims(issuer, clientId, SCOPES, id, issuedAt, new TokenLifetime(lifetime)).asMap();
    }

    @Test
    void aTokenHasTheseTenClaims() {
        assertThat(claims("https://auth.tenant.example", "client", "id-1", 1_700_000_000L, 3600))
                .containsOnly(
                        entry("sub", "client"),
                        entry("token_use", "access"),
                        entry("scope", "webpremios.campaigns/40455 a/b"),
                        entry("auth_time", 1_700_000_000L),
                        entry("iss", "https://auth.tenant.example"),
                        entry("exp", 1_700_003_600L),
                        entry("iat", 1_700_000_000L),
                        entry("version", 2),
                        entry("jti", "id-1"),
                        entry("client_id", "client"));
    }

    @Test
    void nothingOfTheServersOwnClaimsIsThere() {
        assertThat(claims("i", "c", "j", 1, 300))
                .doesNotContainKeys("aud", "typ", "azp", "acr", "sid", "realm_access", "resource_access", "nbf");
    }

    @Property
    void everyTokenHasExactlyTenClaimsThatAgreeWithEachOther(
            @ForAll String issuer,
            @ForAll String clientId,
            @ForAll String id,
            @ForAll @LongRange(min = 0, max = 99_999_999_999L) long issuedAt,
            @ForAll @IntRange(min = 1, max = 86_400) int lifetime) {
        assertThat(claims(issuer, clientId, id, issuedAt, lifetime))
                .hasSize(10)
                .containsEntry("sub", clientId)
                .containsEntry("client_id", clientId)
                .containsEntry("iss", issuer)
                .containsEntry("jti", id)
                .containsEntry("iat", issuedAt)
                .containsEntry("auth_time", issuedAt)
                .containsEntry("exp", issuedAt + lifetime);
    }
}
