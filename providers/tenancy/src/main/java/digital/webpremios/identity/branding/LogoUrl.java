package digital.webpremios.identity.branding;

import java.util.Optional;

/** The address of a logo: on a web server, or a data URL. */
public sealed interface LogoUrl permits HttpsUrl, ImageDataUrl {

    /** The URL as configured. It is safe in an HTML attribute. */
    String value();

    /** Parses a URL; empty if it is of neither kind. */
    static Optional<LogoUrl> parse(String text) {
        return text.startsWith("data:")
                ? ImageDataUrl.parse(text).map(LogoUrl.class::cast)
                : HttpsUrl.parse(text).map(LogoUrl.class::cast);
    }
}
