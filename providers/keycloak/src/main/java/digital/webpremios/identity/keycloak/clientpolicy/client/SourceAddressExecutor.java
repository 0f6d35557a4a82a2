package digital.webpremios.identity.keycloak.clientpolicy.client;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import digital.webpremios.identity.denial.PolicyDenial.SourceAddressNotAllowed;
import digital.webpremios.identity.keycloak.clientpolicy.ConfiguredExecutor;
import digital.webpremios.identity.keycloak.clientpolicy.Lazy;
import digital.webpremios.identity.keycloak.clientpolicy.PolicyRefusal;
import digital.webpremios.identity.keycloak.clientpolicy.RefusedConfiguration;
import digital.webpremios.identity.keycloak.clientpolicy.UnknownSettings;
import digital.webpremios.identity.keycloak.compat.policy.ParsedOnce;
import digital.webpremios.identity.keycloak.compat.policy.SecretSelfServiceContext;
import digital.webpremios.identity.policy.AddressRange;
import digital.webpremios.identity.policy.IpAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** Refuses token requests from addresses that are not listed. An unreadable address is refused. */
final class SourceAddressExecutor extends ConfiguredExecutor<SourceAddressExecutor.Configuration> {

    static final String ID = "webpremios-source-address";

    static final String ALLOWED = "allowed-addresses";

    private static final int MOST_ADDRESSES = 200;

    private static final Configuration DEFAULTS = new Configuration();

    SourceAddressExecutor(KeycloakSession session) {
        super(ID, session, Configuration.class, DEFAULTS);
    }

    /** The executor's settings as realm JSON has them. */
    public static final class Configuration extends ClientPolicyExecutorConfigurationRepresentation
            implements ParsedOnce {

        @JsonProperty(ALLOWED)
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        private @Nullable List<String> allowedAddresses;

        /** Addresses that were found in the ranges. Reading one costs more than the rest of the rule. */
        private final Cache<String, Boolean> allowed =
                Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();

        private final Lazy<List<AddressRange>> ranges = new Lazy<>(() -> addresses().stream()
                .flatMap(text -> AddressRange.parse(text).stream())
                .toList());

        @Override
        public boolean validateConfig() {
            UnknownSettings.refuse(ID, this, ALLOWED);
            if (addresses().isEmpty()) {
                throw refused("empty", "at least one address or range");
            }
            for (String address : addresses()) {
                if (AddressRange.parse(address).isEmpty()) {
                    throw refused(
                            address, "an address or a range in CIDR notation whose bits after the prefix are zero");
                }
            }
            return true;
        }

        /** Whether an address is readable and in one of the ranges. These settings never answer otherwise. */
        private boolean allow(String address) {
            if (allowed.getIfPresent(address) != null) {
                return true;
            }
            boolean listed = IpAddress.parse(address)
                    .filter(read -> ranges.get().stream().anyMatch(range -> range.contains(read)))
                    .isPresent();
            if (listed) {
                allowed.put(address, true);
            }
            return listed;
        }

        private List<String> addresses() {
            return allowedAddresses == null ? List.of() : allowedAddresses;
        }

        private static RuntimeException refused(String found, String expected) {
            return RefusedConfiguration.of(ID, ALLOWED, found, expected);
        }
    }

    @Override
    public void executeOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        if (context instanceof SecretSelfServiceContext) {
            checkAddress();
            return;
        }
        switch (context.getEvent()) {
            case SERVICE_ACCOUNT_TOKEN_REQUEST, TOKEN_REQUEST, TOKEN_REFRESH -> checkAddress();
            default -> {
                // no token is asked for
            }
        }
    }

    private void checkAddress() throws ClientPolicyException {
        @Nullable String address = session().getContext().getConnection().getRemoteAddr();
        if (address == null || !settings().allow(address)) {
            throw PolicyRefusal.in(session(), new SourceAddressNotAllowed());
        }
    }
}
