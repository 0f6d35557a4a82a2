package digital.webpremios.identity.realmconfig.diff.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.render.ManagedClients;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides what in a running realm belongs to this tool. Everything else is left as it is. */
public final class Owned {

    private static final Pattern POLICY =
            Pattern.compile("tenant-([1-9][0-9]*|shared)(-client-changes|-other-grants)?");

    /** Attributes of clients that a rendering may leave out and that then are to go. */
    public static final Set<String> CLIENT_ATTRIBUTES = Set.of(
            "access.token.lifespan",
            "client.session.idle.timeout",
            "client.session.max.lifespan",
            "pkce.code.challenge.method",
            "post.logout.redirect.uris",
            "use.refresh.tokens",
            "webpremios.tenant-ids");

    /** Attributes of a realm of which the same is true. */
    public static final Set<String> REALM_ATTRIBUTES = Set.of(
            "webpremios.dynamic-client-registration",
            "webpremios.logo-url",
            "webpremios.primary-color",
            "webpremios.help-url",
            "webpremios.terms-url");

    /** Members of a realm that a rendering may leave out, and what they then are. */
    public static final ObjectNode REALM_DEFAULTS = Json.object()
            .put("passwordPolicy", "")
            .put("resetPasswordAllowed", false)
            .put("verifyEmail", false)
            .set("smtpServer", Json.object());

    /** Settings of the first sign-in's component of which the same is true. */
    public static final Set<String> COMPONENT_SETTINGS =
            Set.of("path", "region", "client-id", "client-secret", "endpoint");

    private Owned() {}

    /** Whether a client or a client scope was made by this tool. */
    public static boolean isManaged(JsonNode object) {
        return object.path("attributes").path(ManagedClients.ATTRIBUTE).asText().equals(ManagedClients.VALUE);
    }

    /** Whether a client policy or a profile was. */
    public static boolean isPolicy(JsonNode object) {
        return POLICY.matcher(object.path("name").asText()).matches()
                && object.path("description").asText().contains("Made by realm-config");
    }

    /** Whether a component is the pack's. */
    public static boolean isComponent(JsonNode component) {
        return component.path("providerId").asText().startsWith("webpremios");
    }
}
