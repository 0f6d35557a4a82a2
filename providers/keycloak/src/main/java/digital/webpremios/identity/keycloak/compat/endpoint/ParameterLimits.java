package digital.webpremios.identity.keycloak.compat.endpoint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.protocol.oidc.OIDCProviderConfig;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/**
 * The maximum lengths of a token request's parameters. Keycloak looks each of them up in the server's configuration for
 * every request, although it does not change while the server runs.
 */
public final class ParameterLimits {

    private static final int MAX_NAMES = 1_000;

    /** The longest parameter name that is kept in memory, because clients choose names freely. */
    private static final int LONGEST_NAME = 64;

    private final Cache<Parameter, Integer> limits =
            Caffeine.newBuilder().maximumSize(MAX_NAMES).build();

    private record Parameter(String name, boolean token) {}

    /** Whether Keycloak would accept all lengths. False also if a name is too long to be looked up. */
    boolean admit(OIDCProviderConfig config, Map<String, List<String>> parameters, Set<String> tokenParameters) {
        for (Map.Entry<String, List<String>> sent : parameters.entrySet()) {
            String name = sent.getKey();
            if (name.length() > LONGEST_NAME
                    || length(sent.getValue()) > limit(config, new Parameter(name, tokenParameters.contains(name)))) {
                return false;
            }
        }
        return true;
    }

    private int limit(OIDCProviderConfig config, Parameter parameter) {
        return limits.get(parameter, any -> config.getMaxLengthForTheParameter(any.name(), any.token()));
    }

    private static int length(List<String> values) {
        int length = 0;
        for (String value : values) {
            length += value.length();
        }
        return length;
    }

    /** A grant that keeps the limits of its parameters. */
    public interface Grant extends OAuth2GrantType {

        ParameterLimits parameterLimits();
    }
}
