package digital.webpremios.identity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AllowedScopesTest {

    private static final AllowedScopes READ_AND_CAMPAIGNS =
            new AllowedScopes(List.of("webpremios.backoffice/all.read", "webpremios.campaigns/*"));

    @ParameterizedTest
    @ValueSource(
            strings = {"webpremios.backoffice/all.write", "webpremios.backoffice/all.read2", "orders/read", "a/b/c"})
    void aCustomScopeThatIsNotNamedIsNotAllowed(String scope) {
        assertThat(READ_AND_CAMPAIGNS.firstNotAllowed(Stream.of("webpremios.backoffice/all.read", scope)))
                .hasValue(scope);
    }

    @Test
    void whatIsNamedAndEveryCampaignIsAllowed() {
        assertThat(READ_AND_CAMPAIGNS.firstNotAllowed(Stream.of(
                        "webpremios.backoffice/all.read", "webpremios.campaigns/40455", "webpremios.campaigns/*")))
                .isEmpty();
    }

    @Test
    void withoutTheWildcardOnlyTheNamedCampaignIsAllowed() {
        AllowedScopes one = new AllowedScopes(List.of("webpremios.campaigns/40455"));

        assertThat(one.firstNotAllowed(Stream.of("webpremios.campaigns/40455"))).isEmpty();
        assertThat(one.firstNotAllowed(Stream.of("webpremios.campaigns/70750"))).hasValue("webpremios.campaigns/70750");
    }

    @ParameterizedTest
    @CsvSource({
        "'webpremios.backoffice/all.read webpremios.campaigns/40455', ",
        "'openid  orders/read a/b', orders/read",
        "orders/read, orders/read",
        "'webpremios.backoffice/all.read orders/read', orders/read",
        "'', "
    })
    void ofAParameterTheFirstScopeThatIsNotAllowedIsFound(String parameter, @Nullable String first) {
        assertThat(READ_AND_CAMPAIGNS.firstNotAllowed(parameter)).isEqualTo(Optional.ofNullable(first));
    }

    @Test
    void scopesOfUserSignInAreNotItsBusiness() {
        assertThat(new AllowedScopes(List.of()).firstNotAllowed(Stream.of("openid", "profile", "", "/", "a/")))
                .isEmpty();
    }

    @Test
    void anEmptyListAllowsNoCustomScope() {
        assertThat(new AllowedScopes(List.of()).firstNotAllowed(Stream.of("a/b")))
                .hasValue("a/b");
    }

    @Test
    void aNameThatCanBeNoCustomScopeIsFoundInAConfiguration() {
        assertThat(AllowedScopes.firstThatIsNoCustomScope(List.of("a/b", "webpremios.campaigns/*")))
                .isEmpty();
        assertThat(AllowedScopes.firstThatIsNoCustomScope(List.of("a/b", "read")))
                .hasValue("read");
        assertThat(AllowedScopes.firstThatIsNoCustomScope(List.of("a b/c"))).hasValue("a b/c");
    }
}
