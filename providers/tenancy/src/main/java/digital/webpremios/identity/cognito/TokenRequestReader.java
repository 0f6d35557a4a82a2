package digital.webpremios.identity.cognito;

import digital.webpremios.identity.cognito.BasicAuthorization.Credentials;
import digital.webpremios.identity.cognito.BasicAuthorization.Malformed;
import digital.webpremios.identity.denial.ClientDenial.MalformedAuthorization;
import digital.webpremios.identity.denial.ClientDenial.UnsupportedGrantType;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.RequestDenial.ConflictingCredentials;
import digital.webpremios.identity.denial.RequestDenial.MissingParameter;
import digital.webpremios.identity.denial.RequestDenial.SecretInQuery;
import digital.webpremios.identity.denial.RequestDenial.TooLong;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that a token request must keep before anybody asks who sent it: contract rows T6 to T13. */
public final class TokenRequestReader {

    /** The most characters that query and body together may have. */
    static final int MAX_LENGTH = 8192;

    private TokenRequestReader() {}

    public static Decision<TokenRequest> read(RawTokenRequest raw) {
        return parameters(raw)
                .then(all -> credentials(raw.authorization())
                        .then(basic -> withoutConflict(all, basic).then(parameters -> request(parameters, basic))));
    }

    /** The client that a request says it comes from, however wrong the rest is; for the audit, and proven by nothing. */
    public static Optional<String> claimedClient(RawTokenRequest raw) {
        if (BasicAuthorization.parse(raw.authorization()) instanceof Credentials credentials) {
            return Optional.of(credentials.clientId());
        }
        return parameters(raw)
                .fold(all -> Optional.ofNullable(all.get(TokenParameter.CLIENT_ID)), denial -> Optional.empty());
    }

    private static Decision<FormParameters> parameters(RawTokenRequest raw) {
        String query = raw.query() == null ? "" : raw.query();
        int length = query.length() + raw.body().length();
        if (length > MAX_LENGTH) {
            return Decision.deny(new TooLong("parameters", MAX_LENGTH, length));
        }
        return FormParameters.parse(query)
                .then(TokenRequestReader::withoutSecrets)
                .then(inQuery -> FormParameters.parse(raw.body()).then(inBody -> inBody.merge(inQuery)));
    }

    private static Decision<FormParameters> withoutSecrets(FormParameters query) {
        Optional<String> secret = query.values().keySet().stream()
                .filter(TokenParameter.SECRETS::contains)
                .findFirst();
        return secret.<Decision<FormParameters>>map(name -> Decision.deny(new SecretInQuery(name)))
                .orElseGet(() -> Decision.allow(query));
    }

    private static Decision<Optional<Credentials>> credentials(@Nullable String authorization) {
        BasicAuthorization parsed = BasicAuthorization.parse(authorization);
        if (parsed instanceof Malformed) {
            return Decision.deny(new MalformedAuthorization());
        }
        return Decision.allow(
                parsed instanceof Credentials credentials ? Optional.of(credentials) : Optional.<Credentials>empty());
    }

    private static Decision<FormParameters> withoutConflict(FormParameters all, Optional<Credentials> basic) {
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
        return Decision.allow(known(all, basic.isPresent()));
    }

    /** Drops what a hosted domain does not know, what is empty, and a secret that the header already has. */
    private static FormParameters known(FormParameters all, boolean withBasic) {
        Map<String, String> known = new LinkedHashMap<>(all.values());
        known.keySet().retainAll(TokenParameter.KNOWN);
        known.values().removeIf(String::isEmpty);
        if (withBasic) {
            known.remove(TokenParameter.CLIENT_SECRET);
        }
        return new FormParameters(known);
    }

    private static Decision<TokenRequest> request(FormParameters parameters, Optional<Credentials> basic) {
        String grantType = parameters.get(TokenParameter.GRANT_TYPE);
        if (grantType == null) {
            return Decision.deny(new MissingParameter(TokenParameter.GRANT_TYPE));
        }
        if (basic.isEmpty()
                && !parameters.has(TokenParameter.CLIENT_ID)
                && !parameters.has(TokenParameter.CLIENT_ASSERTION)) {
            return Decision.deny(new MissingParameter(TokenParameter.CLIENT_ID));
        }
        return GrantType.parse(grantType)
                .<Decision<TokenRequest>>map(type -> Decision.allow(new TokenRequest(type, basic, parameters)))
                .orElseGet(() -> Decision.deny(new UnsupportedGrantType()));
    }
}
