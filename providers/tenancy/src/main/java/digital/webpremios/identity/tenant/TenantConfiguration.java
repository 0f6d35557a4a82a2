package digital.webpremios.identity.tenant;

import static digital.webpremios.identity.tenant.RealmSettings.CLIENT_REGISTRATION;
import static digital.webpremios.identity.tenant.RealmSettings.FRONTEND_URL;
import static digital.webpremios.identity.tenant.RealmSettings.TENANT_ID;
import static digital.webpremios.identity.tenant.RealmSettings.VERBOSE_ERRORS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checked tenant settings of a realm. */
public sealed interface TenantConfiguration {

    /** The value that switches a setting on. */
    String ALLOWED = "allowed";

    /** The message for a frontend URL that leads to a host of the server itself. */
    String NO_RESERVED_HOST = "another host than those of the administrators (options administration-hosts,"
            + " tenant-realm-hosts, hostname, hostname-admin) and than loopback names";

    /** The realm is not a tenant. Stock Keycloak serves it. */
    record NotATenant() implements TenantConfiguration {}

    /** The realm is a tenant and can be served. */
    record Usable(Tenant tenant) implements TenantConfiguration {}

    /** The realm is meant to be a tenant, but its settings cannot be used. */
    record Unusable(List<ConfigurationProblem> problems) implements TenantConfiguration {
        public Unusable {
            problems = List.copyOf(problems);
        }
    }

    /** The tenant; empty unless the realm is a usable one. */
    default Optional<Tenant> asTenant() {
        return this instanceof Usable usable ? Optional.of(usable.tenant()) : Optional.empty();
    }

    /** Checks all settings of a realm and reports all problems together. The administration realm is never a tenant. */
    static TenantConfiguration of(RealmSettings settings, ReservedNames reserved) {
        if (reserved.isAdministrationRealm(settings.realm())) {
            return new NotATenant();
        }
        TenantConfiguration configuration = of(settings);
        String url = settings.frontendUrl();
        if (configuration instanceof NotATenant || url == null || !reserved.containHostOf(url)) {
            return configuration;
        }
        List<ConfigurationProblem> problems =
                new ArrayList<>(configuration instanceof Unusable unusable ? unusable.problems() : List.of());
        problems.add(problem(settings, FRONTEND_URL, url, NO_RESERVED_HOST));
        return new Unusable(problems);
    }

    /** Checks all settings of a realm without a server's reserved names, and reports all problems together. */
    static TenantConfiguration of(RealmSettings settings) {
        String tenantId = settings.tenantId();
        if (tenantId == null) {
            return new NotATenant();
        }
        List<ConfigurationProblem> problems = new ArrayList<>();
        Optional<Tenancy> tenancy = Tenancy.parse(tenantId);
        if (tenancy.isEmpty()) {
            problems.add(problem(settings, TENANT_ID, tenantId, "1 to 18 digits without a leading zero, or 'shared'"));
        }
        Optional<FrontendUrl> url = Optional.ofNullable(settings.frontendUrl()).flatMap(FrontendUrl::parse);
        if (url.isEmpty()) {
            String expected = "the root of an http or https host, such as 'https://auth.tenant.example'";
            problems.add(problem(settings, FRONTEND_URL, settings.frontendUrl(), expected));
        }
        String verbose = settings.verboseErrors();
        if (verbose != null && !verbose.equals("true") && !verbose.equals("false")) {
            problems.add(problem(settings, VERBOSE_ERRORS, verbose, "'true' or 'false'"));
        }
        String registration = settings.clientRegistration();
        if (registration != null && !registration.equals(ALLOWED) && !registration.equals("refused")) {
            problems.add(problem(settings, CLIENT_REGISTRATION, registration, "'allowed' or 'refused'"));
        }
        if (!problems.isEmpty()) {
            return new Unusable(problems);
        }
        return new Usable(new Tenant(
                settings.realm(),
                settings.enabled(),
                url.orElseThrow(),
                tenancy.orElseThrow(),
                "true".equals(verbose),
                ALLOWED.equals(registration)));
    }

    private static ConfigurationProblem problem(
            RealmSettings settings, String attribute, @Nullable String value, String expected) {
        return new ConfigurationProblem(settings.realm(), attribute, value == null ? "" : value, expected);
    }
}
