package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import digital.webpremios.identity.realmconfig.finding.Reporter;
import digital.webpremios.identity.realmconfig.placeholder.ReservedVariables;
import digital.webpremios.identity.realmconfig.secret.Secrets;
import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Value;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules about references to secrets. No secret is ever shown. */
final class SecretRules {
    static final TenantRule RESERVED = TenantRule.error(
            "reserved-variable",
            "No secret is in a variable of this tool, of Keycloak, of the machine or of a cloud account: REALM_CONFIG_*, KC_*,"
                    + " KEYCLOAK_*, AWS_*, JAVA_*, PATH, HOME and similar ones.",
            "Name a variable of the tenant's own, such as env:WEBPREMIOS_CAMPAIGN_SECRET.",
            SecretRules::reserved);

    static final List<PortfolioRule> OF_PORTFOLIOS = List.of(
            PortfolioRule.warning(
                    "shared-secret",
                    "No two clients have the same secret.",
                    "Give each client its own secret.",
                    PortfolioRule.ofEnvironments(SecretRules::sharedSecret)),
            PortfolioRule.error(
                    "misused-secret",
                    "The secret of a client is not also a mail password or the password of a participant.",
                    "Give each its own secret.",
                    PortfolioRule.ofEnvironments(SecretRules::misusedSecret)));

    private SecretRules() {}

    /** Returns the rule that every secret can be found. It runs only on request. */
    static TenantRule unresolved(Secrets secrets) {
        return TenantRule.error(
                "unresolved-secret",
                "With --with-secrets: every secret is in the environment, in the directory of secrets or in the vault's directory.",
                "Set the variable, or create the file; the file holds nothing but the secret.",
                (tenant, reporter) -> unresolved(tenant, secrets, reporter));
    }

    private static void reserved(TenantTree tenant, Reporter reporter) {
        all(tenant)
                .forEach(written -> written.text()
                        .flatMap(SecretReference::parse)
                        .filter(reference -> reference instanceof SecretReference.Environment variable
                                && ReservedVariables.contains(variable.name()))
                        .ifPresent(reference -> reporter.report(written.at(), reference + " is reserved")));
    }

    private static void unresolved(TenantTree tenant, Secrets secrets, Reporter reporter) {
        String realm = tenant.get("realm").text().orElse("");
        all(tenant)
                .forEach(written -> written.text()
                        .flatMap(SecretReference::parse)
                        .filter(reference -> !isThere(secrets, reference, realm))
                        .ifPresent(reference -> reporter.report(written.at(), "no secret was found for " + reference)));
    }

    private static boolean isThere(Secrets secrets, SecretReference reference, String realm) {
        try {
            return secrets.find(reference, realm).isPresent();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return false;
        }
    }

    private static void sharedSecret(List<TenantTree> tenants, Reporter reporter) {
        FirstUses first = new FirstUses();
        for (TenantTree tenant : tenants) {
            for (ClientTree client : tenant.clients()) {
                Value secret = client.get("secret");
                name(tenant, secret)
                        .flatMap(name -> first.other(name, tenant, secret))
                        .ifPresent(at -> reporter.report(
                                first.placeOf(tenant, secret),
                                "the client '" + client.id() + "' has the secret of the client at " + at));
            }
        }
    }

    /**
     * Reports a secret that is used for something else too. A source pool's client may share its secret with the
     * migrated client: the source pool receives only a hash made with the secret.
     */
    private static void misusedSecret(List<TenantTree> tenants, Reporter reporter) {
        Map<String, Location> clients = new HashMap<>();
        for (TenantTree tenant : tenants) {
            for (ClientTree client : tenant.clients()) {
                Value secret = client.get("secret");
                name(tenant, secret).ifPresent(name -> clients.putIfAbsent(name, secret.at()));
            }
        }
        for (TenantTree tenant : tenants) {
            passwords(tenant)
                    .forEach(password -> name(tenant, password)
                            .map(clients::get)
                            .ifPresent(client ->
                                    reporter.report(password.at(), "this is the secret of the client at " + client)));
        }
    }

    /** Returns what identifies a secret: its reference and, for a key of a vault, the realm. */
    private static Optional<String> name(TenantTree tenant, Value secret) {
        return secret.text()
                .filter(text -> SecretReference.parse(text).isPresent())
                .map(text -> text.startsWith("vault:")
                        ? text + " of " + tenant.get("realm").text().orElse("")
                        : text);
    }

    private static Stream<Value> all(TenantTree tenant) {
        return Stream.of(
                        tenant.clients().stream().map(client -> client.get("secret")),
                        passwords(tenant),
                        Stream.of(
                                tenant.get("participants").get("first-sign-in").get("client-secret")))
                .flatMap(values -> values);
    }

    /** Returns the passwords of the mail server and of example participants. */
    private static Stream<Value> passwords(TenantTree tenant) {
        Value participants = tenant.get("participants");
        return Stream.concat(
                Stream.of(participants.get("mail").get("password")),
                participants.get("examples").members().stream()
                        .map(example -> example.value().get("password")));
    }
}
