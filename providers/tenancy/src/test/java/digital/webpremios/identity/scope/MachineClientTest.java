package digital.webpremios.identity.scope;

import static org.assertj.core.api.Assertions.assertThat;

import digital.webpremios.identity.tenant.TenantIds;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MachineClientTest {

    private static final MachineClient CLIENT = new MachineClient(EnabledScopes.of(Set.of("a/read")), TenantIds.none());

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a/", "a/rea", "a/read2", "A/read", "a/write", "*", "a/*"})
    void aClientHasNoScopeThatOnlyResemblesAnEnabledOne(String scope) {
        assertThat(CLIENT.has(scope)).isFalse();
        assertThat(CLIENT.has("a/read")).isTrue();
    }
}
