package digital.webpremios.identity.cognito.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract row T10. */
final class GrantTypeTest {

    @ParameterizedTest
    @CsvSource({
        "client_credentials, CLIENT_CREDENTIALS",
        "authorization_code, AUTHORIZATION_CODE",
        "refresh_token, REFRESH_TOKEN"
    })
    void aHostedDomainHasThreeGrants(String value, GrantType type) {
        assertThat(GrantType.parse(value)).contains(type);
    }

    @ParameterizedTest
    @EnumSource
    void theValueOfAGrantParsesBack(GrantType type) {
        assertThat(GrantType.parse(type.value())).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "implicit",
                "urn:ietf:params:oauth:grant-type:device_code",
                "urn:openid:params:grant-type:ciba",
                "urn:ietf:params:oauth:grant-type:token-exchange",
                "urn:ietf:params:oauth:grant-type:uma-ticket",
                "urn:ietf:params:oauth:grant-type:jwt-bearer"
            })
    void grantsThatOnlyTheServerHasAreUnknown(String value) {
        assertThat(GrantType.parse(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "CLIENT_CREDENTIALS",
                "Client_Credentials",
                "client-credentials",
                "client_credentials ",
                "client_credential",
                "client_credentials,refresh_token"
            })
    void anotherSpellingIsUnknown(String value) {
        assertThat(GrantType.parse(value)).isEmpty();
    }

    @Property
    void arbitraryTextIsUnknownUnlessItIsOneOfTheThree(@ForAll String value) {
        List<String> known = List.of("client_credentials", "authorization_code", "refresh_token");
        assertThat(GrantType.parse(value).map(GrantType::value))
                .isEqualTo(known.contains(value) ? Optional.of(value) : Optional.empty());
    }
}
