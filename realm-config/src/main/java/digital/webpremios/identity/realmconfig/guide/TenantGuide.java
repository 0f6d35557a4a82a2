package digital.webpremios.identity.realmconfig.guide;

import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.placeholder.UrlPlaceholder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The guide of one tenant for its partners. It holds no secret, and no reference to one. */
final class TenantGuide {

    private final TenantDescriptor tenant;
    private final GuideText text;
    private final String root;

    private TenantGuide(TenantDescriptor tenant, GuideText text, String root) {
        this.tenant = tenant;
        this.text = text;
        this.root = root;
    }

    /**
     * Returns the guide.
     *
     * @param environment the name of the environment; empty if the tenant is the same everywhere
     * @param clientId the only client of the guide; empty for all
     * @param variables the environment variables, one of which may hold the tenant's root URL
     * @throws IllegalArgumentException if the tenant has no such client
     */
    static String of(
            TenantDescriptor tenant,
            GuideLanguage language,
            Optional<String> environment,
            Optional<String> clientId,
            Map<String, String> variables) {
        String root = UrlPlaceholder.parse(tenant.root())
                .map(url ->
                        url.with(variables.getOrDefault(url.name(), "").isEmpty() ? null : variables.get(url.name())))
                .orElse(tenant.root());
        return new TenantGuide(tenant, GuideText.in(language), root).markdown(environment, clientId);
    }

    private String markdown(Optional<String> environment, Optional<String> clientId) {
        List<ClientDescriptor> clients = clients(clientId);
        boolean signsIn = clients.stream().anyMatch(ClientDescriptor::signsIn);
        GuideLines lines = new GuideLines(text);
        lines.add("title", Markdown.text(tenant.displayName()));
        lines.paragraph("made");
        environment.ifPresent(name -> lines.paragraph("environment", Markdown.code(name)));
        addresses(lines, signsIn);
        ClientGuide guide = new ClientGuide(tenant.policy(), text, root);
        clients.forEach(client -> guide.describe(client, lines));
        new RulesGuide(tenant.policy(), text).describe(lines, signsIn, clientId.isPresent());
        if (clients.stream().anyMatch(client -> !client.signsIn())) {
            lines.paragraph("rules.machine");
        }
        return lines.toString();
    }

    private List<ClientDescriptor> clients(Optional<String> clientId) {
        List<ClientDescriptor> chosen = tenant.clients().stream()
                .filter(client -> clientId.isEmpty() || clientId.get().equals(client.clientId()))
                .toList();
        if (chosen.isEmpty() && clientId.isPresent()) {
            throw new IllegalArgumentException("--client: the tenant has no client '" + clientId.get()
                    + "'. Expected one of: "
                    + tenant.clients().stream().map(ClientDescriptor::clientId).collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    private void addresses(GuideLines lines, boolean signsIn) {
        lines.paragraph("addresses");
        lines.item("addresses.tenant", Markdown.code(tenant.tenancy().label()));
        lines.item("addresses.host", Markdown.code(tenant.host().value()));
        lines.item("addresses.token", Markdown.code(root + "/oauth2/token"));
        if (signsIn) {
            lines.item("addresses.authorize", Markdown.code(root + "/oauth2/authorize"));
            lines.item("addresses.logout", Markdown.code(root + "/logout"));
        }
        lines.item("addresses.discovery", Markdown.code(root + "/.well-known/openid-configuration"));
        lines.item("addresses.keys", Markdown.code(root + "/.well-known/jwks.json"));
        lines.item("addresses.issuer", Markdown.code(root + "/realms/" + tenant.realm()));
    }
}
