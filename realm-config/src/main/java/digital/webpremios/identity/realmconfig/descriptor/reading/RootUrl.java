package digital.webpremios.identity.realmconfig.descriptor.reading;

import digital.webpremios.identity.realmconfig.yaml.YamlValue;
import digital.webpremios.identity.tenant.FrontendUrl;
import java.util.regex.Pattern;

/** Reads the root of a hosted domain, which may have placeholders with a default. */
public final class RootUrl {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[A-Z][A-Z0-9_]*:([^}]*)}");

    private RootUrl() {}

    static String read(YamlValue value) {
        String text = value.text();
        if (FrontendUrl.parse(withDefaults(text)).isEmpty()) {
            throw value.refused("the root of a host such as https://auth.campaign.example, or ${NAME:https://…}");
        }
        return text;
    }

    /** The text with every placeholder's default in its place. */
    public static String withDefaults(String text) {
        return PLACEHOLDER.matcher(text).replaceAll("$1");
    }
}
