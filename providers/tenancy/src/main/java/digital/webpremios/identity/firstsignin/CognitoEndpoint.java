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

    /**
     * Parses the configured endpoint, or derives it from the region.
     *
     * @throws IllegalArgumentException naming the setting, its value and what is allowed
     */
    static URI of(Optional<String> region, Optional<String> endpoint) {
        region.filter(name -> !REGION_NAME.matcher(name).matches()).ifPresent(name -> {
            throw FirstSignInSettings.refused(
                    FirstSignInSettings.REGION, name, "the name of an AWS region, such as 'sa-east-1'");
        });
        return endpoint.map(CognitoEndpoint::parse)
                .or(() -> region.map(CognitoEndpoint::ofRegion))
                .orElseThrow(() -> FirstSignInSettings.refused(
                        FirstSignInSettings.REGION, "", "the source pool's region, or an endpoint"));
    }

    private static URI ofRegion(String region) {
        return URI.create(
                "https://cognito-idp." + region + ".amazonaws.com" + (region.startsWith("cn-") ? ".cn" : "") + "/");
    }

    private static URI parse(String text) {
        try {
            URI uri = new URI(text);
            if (isAllowed(uri)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // reported below, without the text, which may contain a password
        }
        throw FirstSignInSettings.refused(
                FirstSignInSettings.ENDPOINT,
                text.replaceAll("//[^/]*@", "//***@"),
                "an https URL, or an http URL on loopback, without user, query and fragment");
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
