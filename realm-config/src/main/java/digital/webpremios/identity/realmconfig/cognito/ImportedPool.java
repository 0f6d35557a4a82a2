package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.client.ClientConversion;
import digital.webpremios.identity.realmconfig.cognito.client.ClientSecrets;
import digital.webpremios.identity.realmconfig.cognito.client.ImportedClient;
import digital.webpremios.identity.realmconfig.cognito.client.ImportedPolicy;
import digital.webpremios.identity.realmconfig.cognito.client.PoolClient;
import digital.webpremios.identity.realmconfig.cognito.client.PoolClientScopes;
import digital.webpremios.identity.realmconfig.cognito.client.PoolClients;
import digital.webpremios.identity.realmconfig.cognito.output.Outputs;
import digital.webpremios.identity.realmconfig.cognito.pool.Pool;
import digital.webpremios.identity.realmconfig.cognito.pool.PoolAttributes;
import digital.webpremios.identity.realmconfig.cognito.pool.PoolGroups;
import digital.webpremios.identity.realmconfig.cognito.pool.PoolScopes;
import digital.webpremios.identity.realmconfig.cognito.pool.PoolSignIn;
import digital.webpremios.identity.realmconfig.cognito.user.UsersSurvey;
import digital.webpremios.identity.realmconfig.descriptor.Branding;
import digital.webpremios.identity.realmconfig.descriptor.FirstSignIn;
import digital.webpremios.identity.realmconfig.descriptor.Participants;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.source.Value;
import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pool without its users, and the tenant that is made from it. */
final class ImportedPool {

    private final ImportOptions options;
    private final Findings findings;
    private final Pool pool;
    private final Map<String, String> scopes;
    private final List<PoolClient> origins;
    private final ClientSecrets secrets;
    private final List<ImportedClient> clients;
    private final PoolGroups groups;
    private final @Nullable FirstSignIn firstSignIn;

    ImportedPool(ImportOptions options, Outputs outputs, Findings findings) {
        this.options = options;
        this.findings = findings;
        this.pool = Pool.read(outputs, findings);
        this.scopes = PoolScopes.of(servers(outputs), pool.id(), tenancy(), findings);
        this.origins = PoolClients.of(outputs, pool.id(), findings);
        this.secrets = new ClientSecrets(options.realm());
        ClientConversion conversion =
                new ClientConversion(new PoolClientScopes(tenancy(), scopes.keySet(), findings), secrets, findings);
        this.clients = origins.stream()
                .flatMap(client -> conversion.convert(client).stream())
                .toList();
        this.groups = PoolGroups.of(outputs, pool.id(), findings);
        groups.refuseUnknown(outputs);
        this.firstSignIn = FirstSignInChoice.path(options, pool, origins, secrets, findings)
                .orElse(null);
        PoolSignIn.reportIdentityProviders(outputs, findings);
    }

    private static List<Value> servers(Outputs outputs) {
        return outputs.all("ResourceServers").isEmpty()
                ? outputs.all("ResourceServer")
                : outputs.all("ResourceServers");
    }

    private Tenancy tenancy() {
        return new Tenancy.Single(options.tenantId());
    }

    Pool pool() {
        return pool;
    }

    ClientSecrets secrets() {
        return secrets;
    }

    PoolGroups groups() {
        return groups;
    }

    /**
     * Returns the tenant.
     *
     * @param users the survey of the pool's users
     */
    TenantDescriptor tenant(UsersSurvey users) {
        boolean participants = users.users() > 0 || origins.stream().anyMatch(PoolClient::signsIn);
        return new TenantDescriptor(
                options.realm(),
                tenancy(),
                host(),
                Optional.empty(),
                options.displayName().orElse(pool.name()),
                Branding.none(),
                TenantDescriptor.DEFAULT_LOCALES,
                scopes,
                clients.stream().map(ImportedClient::client).toList(),
                ImportedPolicy.of(scopes.keySet(), clients, findings),
                false, // a pool has none
                Optional.of(users).filter(any -> participants).map(this::participants));
    }

    private Participants participants(UsersSurvey users) {
        return new Participants(
                pool.selfRegistration(),
                pool.mfa(),
                pool.passwordPolicy(),
                PoolAttributes.of(pool.schema(), origins, users, findings),
                groups.names(),
                Optional.empty(),
                Optional.ofNullable(firstSignIn),
                List.of());
    }

    private HostName host() {
        Optional<HostName> own = pool.customDomain()
                .map(domain -> HostName.parse(domain.asText()).orElseThrow(() -> domain.refused("a host name")));
        HostName host = options.host()
                .or(() -> own)
                .orElseThrow(() -> pool.at()
                        .problem("the pool has no custom domain"
                                + pool.prefixDomain()
                                        .map(name -> " (only " + name + ")")
                                        .orElse("")
                                + "; name the new host with --host"));
        if (own.filter(host::equals).isEmpty()) {
            findings.warning(
                    "pool/host",
                    Pool.SUBJECT,
                    pool.at(),
                    "clients call "
                            + own.map(HostName::value).or(pool::prefixDomain).orElse("no hosted domain")
                            + " today, and must call " + host + " from now on",
                    "tell the partners; with a custom domain a change of DNS is enough");
        }
        return host;
    }
}
