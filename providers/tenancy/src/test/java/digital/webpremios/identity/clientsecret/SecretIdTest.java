package digital.webpremios.identity.clientsecret;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

/** Contract row S1. */
final class SecretIdTest {

    @Test
    void anIdIsTheSameForTheSameSecretOfTheSameClient() {
        assertThat(SecretId.of("client", "secret")).isEqualTo(new SecretId("a5627422e0a2fa105a2d94d600772269"));
    }

    @Property
    void anIdIsShortAndSafeInAPathAndTellsNoPartOfTheSecret(@ForAll @NotEmpty String key, @ForAll String secret) {
        String id = SecretId.of(key, secret).value();

        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(secret.length() < 3 || !id.contains(secret)).isTrue();
        assertThat(SecretId.of(key, secret).value()).isEqualTo(id);
    }

    @Property
    void anotherSecretOrAnotherClientHasAnotherId(@ForAll @NotEmpty String key, @ForAll String secret) {
        SecretId id = SecretId.of(key, secret);

        assertThat(SecretId.of(key, secret + "x")).isNotEqualTo(id);
        assertThat(SecretId.of(key + "x", secret)).isNotEqualTo(id);
    }
}
