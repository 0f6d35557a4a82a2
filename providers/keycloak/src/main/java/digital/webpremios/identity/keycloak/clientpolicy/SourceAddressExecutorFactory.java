package digital.webpremios.identity.keycloak.clientpolicy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import digital.webpremios.identity.policy.AddressRange;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Declares the executor {@value #ID}; keeps the ranges of each list parsed, since Keycloak makes executors for each event. */
public final class SourceAddressExecutorFactory extends ExecutorFactory {

    static final String ID = "webpremios-source-address";
    private static final int MAX_LISTS = 10_000;

    private final Cache<List<String>, List<AddressRange>> parsed =
            Caffeine.newBuilder().maximumSize(MAX_LISTS).build();

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public ClientPolicyExecutorProvider<?> create(KeycloakSession session) {
        return new SourceAddressExecutor(session, this::ranges);
    }

    @Override
    public String getHelpText() {
        return "Lets clients ask for tokens from the named addresses only. The address is the one that the server's own"
                + " trusted-proxy settings yield.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(SourceAddressExecutor.ALLOWED)
                .label("Allowed addresses")
                .required(true)
                .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
                .helpText(
                        "Addresses or ranges in CIDR notation, such as 203.0.113.0/24 or 2001:db8::/32. At least one.")
                .add()
                .build();
    }

    private List<AddressRange> ranges(List<String> texts) {
        return parsed.get(
                List.copyOf(texts),
                list -> list.stream()
                        .flatMap(text -> AddressRange.parse(text).stream())
                        .toList());
    }
}
