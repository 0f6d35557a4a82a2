package digital.webpremios.identity.cognito.request;

import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.RequestDenial.ConflictingCredentials;
import digital.webpremios.identity.denial.RequestDenial.MissingParameter;
import digital.webpremios.identity.denial.RequestDenial.TooLong;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The access token of a request to userInfo.
 *
 * @param scheme {@code Bearer}, or {@code DPoP} for a token that is bound to a key
 * @param value the token
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6750#section-2">RFC 6750, section 2: the header or the body,
 *     and never both</a>
 */
public record PresentedToken(String scheme, String value) {

    private static final String PARAMETER = "access_token";

    /**
     * Reads the token from the header, or from the form if there is no header. A token in the query does not count,
     * because proxies log it.
     */
    public static Decision<PresentedToken> read(RawFormRequest raw) {
        int length = raw.body().length();
        if (length > ClientRequest.MAX_LENGTH) {
            return Decision.deny(new TooLong("parameters", ClientRequest.MAX_LENGTH, length));
        }
        return FormParameters.parse(raw.body()).then(form -> read(raw.authorization(), form.get(PARAMETER)));
    }

    private static Decision<PresentedToken> read(@Nullable String header, @Nullable String parameter) {
        if (header != null && parameter != null) {
            return Decision.deny(new ConflictingCredentials(PARAMETER));
        }
        if (parameter != null) {
            return Decision.allow(new PresentedToken("Bearer", parameter));
        }
        String[] parts = header == null ? new String[0] : header.strip().split("[ \\t]+", -1);
        String scheme = parts.length == 2 ? parts[0].toLowerCase(Locale.ROOT) : "";
        return switch (scheme) {
            case "bearer" -> Decision.allow(new PresentedToken("Bearer", parts[1]));
            case "dpop" -> Decision.allow(new PresentedToken("DPoP", parts[1]));
            default -> Decision.deny(new MissingParameter(PARAMETER));
        };
    }

    /** The header {@code Authorization}. */
    public String authorization() {
        return scheme + " " + value;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "PresentedToken[" + scheme + "]";
    }
}
