package digital.webpremios.identity.realmconfig.guide;

import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.policy.Grant;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy;
import digital.webpremios.identity.scope.CampaignScope;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes a client in a guide. */
final class ClientGuide {

    /** How many campaigns of a client are listed; a partner network may have thousands. */
    private static final int LISTED = 50;

    private final TenantPolicy policy;
    private final GuideText text;
    private final String root;

    ClientGuide(TenantPolicy policy, GuideText text, String root) {
        this.policy = policy;
        this.text = text;
        this.root = root;
    }

    void describe(ClientDescriptor client, GuideLines lines) {
        lines.paragraph("client", Markdown.code(client.clientId()));
        client.name().ifPresent(name -> lines.paragraph("client.name", Markdown.text(name)));
        lines.item(
                "client.grants",
                codes(client.grants().stream().map(Grant::value).sorted()));
        lines.item("client.scopes", codes(scopes(client).stream().limit(LISTED)));
        if (scopes(client).size() > LISTED) {
            lines.item("client.scopes.more", scopes(client).size() - LISTED);
        }
        lines.item(client.secret().isPresent() ? "client.secret" : "client.public");
        lines.item("client.access-token", text.time(lifetime(client)));
        if (client.signsIn()) {
            signingIn(client, lines);
        } else {
            lines.paragraph("client.request");
            lines.commands(request(client));
            lines.paragraph("client.keep");
        }
    }

    private void signingIn(ClientDescriptor client, GuideLines lines) {
        if (client.grants().contains(Grant.REFRESH_TOKEN)) {
            lines.item("client.refresh-token", text.time(client.refreshTokenLifetime()));
        }
        if (client.pkceRequired() || policy.pkceRequired()) {
            lines.item("client.pkce");
        }
        lines.item("client.redirect-uris", codes(client.redirectUris().stream()));
        if (!client.logoutUris().isEmpty()) {
            lines.item("client.logout-uris", codes(client.logoutUris().stream()));
        }
        if (client.grants().contains(Grant.IMPLICIT)) {
            lines.item("client.implicit");
        }
    }

    private long lifetime(ClientDescriptor client) {
        return policy.accessTokenLifetime()
                .map(bounds -> Math.min(client.accessTokenLifetime(), bounds.maximum()))
                .orElse(client.accessTokenLifetime());
    }

    /** Returns the scopes that the client may ask for, with the campaigns of a client of a shared realm. */
    private static List<String> scopes(ClientDescriptor client) {
        return client.scopes().stream()
                .flatMap(scope -> scope.equals(CampaignScope.ALL)
                        ? client.campaigns().stream().map(CampaignScope::new).map(CampaignScope::toString)
                        : Stream.of(scope))
                .toList();
    }

    /** Returns the command that asks for a token. curl asks for the secret, so that no history has it. */
    private String request(ClientDescriptor client) {
        String scope = scopes(client).stream().limit(1).collect(Collectors.joining());
        return "curl --user " + Markdown.argument(client.clientId()) + " --data grant_type=client_credentials"
                + " --data-urlencode " + Markdown.argument("client_id=" + client.clientId())
                + " --data-urlencode " + Markdown.argument("scope=" + scope) + " "
                + Markdown.argument(root + "/oauth2/token");
    }

    private static String codes(Stream<String> values) {
        return values.map(Markdown::code).collect(Collectors.joining(", "));
    }
}
