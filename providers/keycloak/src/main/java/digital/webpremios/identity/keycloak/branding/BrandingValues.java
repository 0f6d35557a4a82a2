package digital.webpremios.identity.keycloak.branding;

import digital.webpremios.identity.branding.Branding;
import digital.webpremios.identity.branding.HttpsUrl;
import java.util.HashMap;
import java.util.Map;

/** The branding as templates see it: texts by name. A name is absent if the realm has no usable value. */
final class BrandingValues {

    private BrandingValues() {}

    static Map<String, String> of(Branding branding) {
        Map<String, String> values = new HashMap<>();
        branding.logo().ifPresent(logo -> {
            values.put("logoUrl", logo.value());
            // e-mail programs do not show data URLs
            if (logo instanceof HttpsUrl) {
                values.put("logoWebUrl", logo.value());
            }
        });
        branding.primaryColor().ifPresent(primary -> {
            values.put("primaryColor", primary.toString());
            values.put("primaryColorPressed", primary.pressed().toString());
            values.put("primaryColorOnDark", primary.onDark().toString());
            values.put("primaryColorPressedOnDark", primary.pressedOnDark().toString());
        });
        branding.help().ifPresent(help -> values.put("helpUrl", help.value()));
        branding.terms().ifPresent(terms -> values.put("termsUrl", terms.value()));
        return values;
    }
}
