package digital.webpremios.identity.realmconfig.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;

/** What in a running realm is this tool's: everything else is somebody else's, and is left alone. */
final class Owned {

    private static final String MANAGED_BY = "webpremios.managed-by";
    private static final String THIS_TOOL = "realm-config";
    private static final Pattern POLICY = Pattern.compile("tenant-([1-9][0-9]*|shared)(-client-changes|-other-grants)?");

    /** Attributes of clients that a rendering may leave out and that then are to go. */
    private static final Set<String> CLIENT_ATTRIBUTES = Set.of(
            "access.token.lifespan",
            "client.session.idle.timeout",
            "client.session.max.lifespan",
            "exclude.session.state.from.auth.response",
            "pkce.code.challenge.method",
            "post.logout.redirect.uris",
            "use.refresh.tokens",
            "webpremios.tenant-ids");

    private Owned() {}

    /** Whether a client or a client scope was made by this tool. */
    static boolean isManaged(JsonNode object) {
        return object.path("attributes").path(MANAGED_BY).asText().equals(THIS_TOOL);
    }

    /** Whether a client policy or a profile was. */
    static boolean isPolicy(JsonNode object) {
        return POLICY.matcher(object.path("name").asText()).matches()
                && object.path("description").asText().contains("Made by realm-config");
    }

    static boolean isClientAttribute(String name) {
        return CLIENT_ATTRIBUTES.contains(name);
    }

    /** Whether a component is the pack's. */
    static boolean isComponent(JsonNode component) {
        return component.path("providerId").asText().startsWith("webpremios");
    }
}
