package digital.webpremios.identity.branding;

import java.util.Optional;

/** Where a logo's image is: on a web server, or in the URL itself. */
public sealed interface LogoUrl permits HttpsUrl, ImageDataUrl {

    /** The URL as configured; safe in an HTML attribute. */
    String value();

    /** The URL that the text spells, or nothing if it is neither kind. */
    static Optional<LogoUrl> parse(String text) {
        return text.startsWith("data:")
                ? ImageDataUrl.parse(text).map(LogoUrl.class::cast)
                : HttpsUrl.parse(text).map(LogoUrl.class::cast);
    }
}
