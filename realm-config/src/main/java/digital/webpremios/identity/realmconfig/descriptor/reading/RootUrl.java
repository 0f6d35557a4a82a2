package digital.webpremios.identity.realmconfig.descriptor.reading;

import digital.webpremios.identity.realmconfig.placeholder.UrlPlaceholder;
import digital.webpremios.identity.realmconfig.yaml.YamlValue;
import digital.webpremios.identity.tenant.FrontendUrl;

/** Reads the root of a hosted domain: a URL, or one placeholder with a URL for its default. */
public final class RootUrl {

    private RootUrl() {}

    static String read(YamlValue value) {
        String text = value.text();
        if (FrontendUrl.parse(withDefaults(text)).isEmpty()) {
            throw value.refused(
                    "the root of a host such as https://auth.campaign.example, or " + UrlPlaceholder.WRITTEN);
        }
        return text;
    }

    /** The default of a placeholder; any other text as it is. */
    public static String withDefaults(String text) {
        return UrlPlaceholder.parse(text).map(UrlPlaceholder::otherwise).orElse(text);
    }
}
