package digital.webpremios.identity.realmconfig.diff.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.render.ManagedClients;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides which objects of a running realm this tool manages. All others are left unchanged. */
public final class Owned {

    private static final Pattern POLICY =
            Pattern.compile("tenant-([1-9][0-9]*|shared)(-client-changes|-other-grants)?");

    /** Client attributes that are removed if the rendered client does not have them. */
    public static final Set<String> CLIENT_ATTRIBUTES = Set.of(
            "access.token.lifespan",
            "allow.token.introspection.without.audience.check",
            "client.session.idle.timeout",
            "client.session.max.lifespan",
            "jwks.string",
            "jwks.url",
            "jwt.credential.issuer",
            "jwt.credential.sub",
            "pkce.code.challenge.method",
            "post.logout.redirect.uris",
            "use.jwks.string",
            "use.jwks.url",
            "use.refresh.tokens",
            "webpremios.tenant-ids");

    /** Realm attributes that are removed if the rendered realm does not have them. */
    public static final Set<String> REALM_ATTRIBUTES = Set.of(
            "webpremios.dynamic-client-registration",
            "webpremios.logo-url",
            "webpremios.primary-color",
            "webpremios.help-url",
            "webpremios.terms-url");

    /** Members of a realm that a rendering can leave out, with the values that are then set. */
    public static final ObjectNode REALM_DEFAULTS = Json.object()
            .put("passwordPolicy", "")
            .put("resetPasswordAllowed", false)
            .put("verifyEmail", false)
            .set("smtpServer", Json.object());

    /** Settings of the component for the first sign-in that are removed if they are not rendered. */
    public static final Set<String> COMPONENT_SETTINGS =
            Set.of("path", "region", "client-id", "client-secret", "endpoint");

    private Owned() {}

    /** Returns whether a client or a client scope was made by this tool. */
    public static boolean isManaged(JsonNode object) {
        return object.path("attributes").path(ManagedClients.ATTRIBUTE).asText().equals(ManagedClients.VALUE);
    }

    /** Returns whether a client policy or a profile was made by this tool. */
    public static boolean isPolicy(JsonNode object) {
        return POLICY.matcher(object.path("name").asText()).matches()
                && object.path("description").asText().contains("Made by realm-config");
    }

    /** Returns whether a component belongs to this extension pack. */
    public static boolean isComponent(JsonNode component) {
        return component.path("providerId").asText().startsWith("webpremios");
    }
}
