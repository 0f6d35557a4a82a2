package digital.webpremios.identity.realmconfig.descriptor;

import java.util.Optional;

/**
 * The branding of a tenant's pages.
 *
 * @param logoUrl an https or data URL
 * @param primaryColor of buttons and links, {@code #rrggbb}
 * @param helpUrl an https URL
 * @param termsUrl an https URL
 */
public record Branding(
        Optional<String> logoUrl, Optional<String> primaryColor, Optional<String> helpUrl, Optional<String> termsUrl) {

    /** Returns no branding: the theme's default look. */
    public static Branding none() {
        return new Branding(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
