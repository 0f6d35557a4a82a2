package digital.webpremios.identity.branding;

import digital.webpremios.identity.tenant.HostName;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A web address that a page may link to or load: {@code https}, a DNS host name, no user information, and only
 * characters of RFC 3986. The apostrophe is excluded, because it ends strings in HTML and CSS.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc3986#appendix-A">RFC 3986, appendix A</a>
 */
public record HttpsUrl(String value) implements LogoUrl {

    private static final int MAX_LENGTH = 2048;
    private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9:/?#\\[\\]@!$&()*+,;=._~%-]*");

    public HttpsUrl {
        if (!isAllowed(value)) {
            throw new IllegalArgumentException("Not an https URL");
        }
    }

    /** Parses a URL; empty if it is not allowed. */
    public static Optional<HttpsUrl> parse(String text) {
        return isAllowed(text) ? Optional.of(new HttpsUrl(text)) : Optional.empty();
    }

    private static boolean isAllowed(String text) {
        if (text.length() > MAX_LENGTH || !CHARACTERS.matcher(text).matches()) {
            return false;
        }
        try {
            URI uri = new URI(text);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getRawUserInfo() == null
                    && uri.getHost() != null
                    && HostName.parse(uri.getHost()).isPresent();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
