package digital.webpremios.identity.firstsignin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of Cognito's API for user pools in a region. Passwords are sent there, so it is https unless it is a
 * loopback address.
 *
 * @see <a href="https://docs.aws.amazon.com/general/latest/gr/cognito_identity.html">Amazon Cognito endpoints and
 *     quotas</a>
 */
final class CognitoEndpoint {

    private static final Pattern REGION_NAME = Pattern.compile("[a-z]{2}(-[a-z]+){1,2}-[0-9]{1,2}");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|.+\\.localhost|127(\\.[0-9]{1,3}){3}|\\[::1]");

    private CognitoEndpoint() {}

    /** The public endpoint of a region; empty if the text is not the name of a region. */
    static Optional<URI> ofRegion(String region) {
        return REGION_NAME.matcher(region).matches()
                ? Optional.of(URI.create("https://cognito-idp." + region + ".amazonaws.com"
                        + (region.startsWith("cn-") ? ".cn" : "") + "/"))
                : Optional.empty();
    }

    /** Parses an endpoint; empty if it is not allowed. */
    static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text)).filter(CognitoEndpoint::isAllowed);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isAllowed(URI uri) {
        boolean safe = "https".equalsIgnoreCase(uri.getScheme())
                || ("http".equalsIgnoreCase(uri.getScheme())
                        && uri.getHost() != null
                        && LOOPBACK.matcher(uri.getHost()).matches());
        return safe
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }
}
