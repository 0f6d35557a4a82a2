package digital.webpremios.identity.branding;

import digital.webpremios.identity.tenant.ConfigurationProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a tenant's pages and e-mails show besides its name. The values are realm attributes, and each may be absent.
 *
 * @param logo the attribute {@value #LOGO_URL}
 * @param primaryColor the attribute {@value #PRIMARY_COLOR}
 * @param help the attribute {@value #HELP_URL}: where a participant finds help
 * @param terms the attribute {@value #TERMS_URL}: the campaign's terms
 */
public record Branding(
        Optional<LogoUrl> logo,
        Optional<PrimaryColor> primaryColor,
        Optional<HttpsUrl> help,
        Optional<HttpsUrl> terms) {

    public static final String LOGO_URL = "webpremios.logo-url";
    public static final String PRIMARY_COLOR = "webpremios.primary-color";
    public static final String HELP_URL = "webpremios.help-url";
    public static final String TERMS_URL = "webpremios.terms-url";

    /** All of these. */
    public static final List<String> ATTRIBUTES = List.of(LOGO_URL, PRIMARY_COLOR, HELP_URL, TERMS_URL);

    /**
     * The result of the check.
     *
     * @param branding the values that can be used
     * @param problems what is wrong with the others, one for each
     */
    public record Checked(Branding branding, List<ConfigurationProblem> problems) {
        public Checked {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Checks all values. A wrong value is left out of the branding. A blank value counts as absent.
     *
     * @param realm the realm's name, for the problems
     * @param attributes the realm's attributes; others than those above are none of ours
     */
    public static Checked check(String realm, Map<String, String> attributes) {
        Check check = new Check(realm, attributes, new ArrayList<>());
        String https = "an https URL with a host and no user information, such as 'https://www.tenant.example/help'";
        Branding branding = new Branding(
                check.value(
                        LOGO_URL,
                        LogoUrl::parse,
                        "an https URL, or 'data:image/…;base64,…' of at most " + ImageDataUrl.MAX_LENGTH
                                + " characters with a PNG, JPEG, GIF, WebP or an SVG in UTF-8 without script"),
                check.value(
                        PRIMARY_COLOR,
                        PrimaryColor::parse,
                        "'#' and six hexadecimal digits of a colour whose contrast with white is at least "
                                + PrimaryColor.LEAST_CONTRAST + " to 1"),
                check.value(HELP_URL, HttpsUrl::parse, https),
                check.value(TERMS_URL, HttpsUrl::parse, https));
        return new Checked(branding, check.problems());
    }

    private record Check(String realm, Map<String, String> attributes, List<ConfigurationProblem> problems) {

        private static final int EXCERPT = 80;

        <T> Optional<T> value(String attribute, Function<String, Optional<T>> parse, String expected) {
            String text = attributes.getOrDefault(attribute, "");
            if (text.isBlank()) {
                return Optional.empty();
            }
            Optional<T> value = parse.apply(text);
            if (value.isEmpty()) {
                problems.add(new ConfigurationProblem(realm, attribute, excerpt(text), expected));
            }
            return value;
        }

        private static String excerpt(String value) {
            String text = ConfigurationProblem.printable(value);
            return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
        }
    }
}
