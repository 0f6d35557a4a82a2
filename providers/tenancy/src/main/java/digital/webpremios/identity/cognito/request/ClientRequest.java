package digital.webpremios.identity.cognito.request;

import digital.webpremios.identity.cognito.request.BasicAuthorization.Credentials;
import digital.webpremios.identity.cognito.request.BasicAuthorization.Malformed;
import digital.webpremios.identity.denial.ClientDenial.MalformedAuthorization;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.RequestDenial.ConflictingCredentials;
import digital.webpremios.identity.denial.RequestDenial.MissingParameter;
import digital.webpremios.identity.denial.RequestDenial.SecretInQuery;
import digital.webpremios.identity.denial.RequestDenial.TooLong;
import digital.webpremios.identity.policy.BareScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed request in which a client authenticates.
 *
 * @param basic the client's id and secret, where they came in the {@code Authorization} header
 * @param parameters the parameters that the endpoint knows, each once and none a repetition of {@code basic}'s secret
 */
public record ClientRequest(Optional<Credentials> basic, FormParameters parameters) {

    /** The most characters that query and body together may have. */
    static final int MAX_LENGTH = 8192;

    /** The client id, or null where only a client assertion names the client. */
    public @Nullable String clientId() {
        return basic.map(Credentials::clientId).orElseGet(() -> parameters.get(TokenParameter.CLIENT_ID));
    }

    /** Whether the client sent a secret, wherever it stood. */
    public boolean hasClientSecret() {
        return clientSecret().isPresent();
    }

    /** The secret that the client sent, wherever it stood; nothing if it sent none. */
    public Optional<String> clientSecret() {
        return basic.map(Credentials::clientSecret)
                .or(() -> Optional.ofNullable(parameters.get(TokenParameter.CLIENT_SECRET)))
                .filter(secret -> !secret.isEmpty());
    }

    /** The same request without a parameter. */
    ClientRequest without(String name) {
        Map<String, String> values = new LinkedHashMap<>(parameters.values());
        values.remove(name);
        return new ClientRequest(basic, new FormParameters(values));
    }

    /**
     * Reads such requests: contract rows T6 to T9 and T11 to T13. It does not authenticate the client.
     *
     * @param known the parameters that are passed on; any other is ignored
     * @param secrets the parameters that must not stand in the query
     */
    record Reader(Set<String> known, Set<String> secrets) {

        Decision<ClientRequest> read(RawFormRequest raw) {
            return parameters(raw)
                    .then(all -> credentials(raw.authorization()).then(basic -> request(all, basic)))
                    .then(Reader::ofSomeClient);
        }

        /**
         * The client id that the request claims, however wrong the rest of the request is. It is for the event only and
         * proves nothing.
         */
        Optional<String> claimedClient(RawFormRequest raw) {
            if (BasicAuthorization.parse(raw.authorization()) instanceof Credentials credentials) {
                return Optional.of(credentials.clientId());
            }
            return parameters(raw)
                    .fold(all -> Optional.ofNullable(all.get(TokenParameter.CLIENT_ID)), denial -> Optional.empty());
        }

        private Decision<FormParameters> parameters(RawFormRequest raw) {
            String query = raw.query() == null ? "" : raw.query();
            int length = query.length() + raw.body().length();
            if (length > MAX_LENGTH) {
                return Decision.deny(new TooLong("parameters", MAX_LENGTH, length));
            }
            return FormParameters.parse(query)
                    .then(this::withoutSecrets)
                    .then(inQuery -> FormParameters.parse(raw.body()).then(inBody -> inBody.merge(inQuery)));
        }

        private Decision<FormParameters> withoutSecrets(FormParameters query) {
            for (String name : query.values().keySet()) {
                if (secrets.contains(name)) {
                    return Decision.deny(new SecretInQuery(name));
                }
            }
            return Decision.allow(query);
        }

        private static Decision<Optional<Credentials>> credentials(@Nullable String authorization) {
            BasicAuthorization parsed = BasicAuthorization.parse(authorization);
            if (parsed instanceof Malformed) {
                return Decision.deny(new MalformedAuthorization());
            }
            return Decision.allow(
                    parsed instanceof Credentials credentials
                            ? Optional.of(credentials)
                            : Optional.<Credentials>empty());
        }

        private Decision<ClientRequest> request(FormParameters all, Optional<Credentials> basic) {
            if (basic.isPresent()) {
                String id = all.get(TokenParameter.CLIENT_ID);
                if (id != null && !id.equals(basic.get().clientId())) {
                    return Decision.deny(new ConflictingCredentials(TokenParameter.CLIENT_ID));
                }
                String secret = all.get(TokenParameter.CLIENT_SECRET);
                if (secret != null && !secret.equals(basic.get().clientSecret())) {
                    return Decision.deny(new ConflictingCredentials(TokenParameter.CLIENT_SECRET));
                }
            }
            return Decision.allow(new ClientRequest(basic, known(all, basic.isPresent())));
        }

        /**
         * Removes unknown and empty parameters, and a secret that the header already has. A redirect URI is written as
         * the authorize endpoint passed it to Keycloak.
         */
        private FormParameters known(FormParameters all, boolean withBasic) {
            Map<String, String> values = new LinkedHashMap<>();
            for (Map.Entry<String, String> sent : all.values().entrySet()) {
                String name = sent.getKey();
                if (known.contains(name)
                        && !sent.getValue().isEmpty()
                        && !(withBasic && name.equals(TokenParameter.CLIENT_SECRET))) {
                    values.put(name, sent.getValue());
                }
            }
            values.computeIfPresent(TokenParameter.REDIRECT_URI, (name, uri) -> BareScheme.stored(uri));
            return new FormParameters(values);
        }

        private static Decision<ClientRequest> ofSomeClient(ClientRequest request) {
            return request.clientId() == null && !request.parameters().has(TokenParameter.CLIENT_ASSERTION)
                    ? Decision.deny(new MissingParameter(TokenParameter.CLIENT_ID))
                    : Decision.allow(request);
        }
    }
}
