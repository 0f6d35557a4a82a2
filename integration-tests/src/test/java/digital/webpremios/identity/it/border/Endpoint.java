package digital.webpremios.identity.it.border;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An endpoint at a tenant's host, the pack's or Keycloak's own.
 *
 * @param method the method that it takes
 * @param path with {@code {realm}}, {@code {user}}, {@code {client}} (internal ids) and {@code {clientId}} of the
 *     tenant that owns the endpoint
 * @param fixed parameters that a request needs to get past the first check
 * @param kind what a stranger may be answered there
 */
record Endpoint(String method, String path, String fixed, Kind kind) {

    /** The success that an endpoint may give to a stranger. */
    enum Kind {
        /** A document or a page that is the same for everybody, so a success is no finding. */
        OPEN,
        /** Takes tokens and codes besides a client's authentication. */
        PROTOCOL,
        /** Needs a credential, so a success is a finding. */
        CLOSED,
        /** Takes a token and confirms nothing; a success is documented for any token. */
        SILENT
    }

    private static final String NATIVE = "/realms/{realm}/protocol/openid-connect/";
    private static final String REDIRECT = "redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fcallback&state=s&nonce=n";
    private static final String CODE = "response_type=code&scope=openid&prompt=none&" + REDIRECT;
    private static final String IMPLICIT = "response_type=token+id_token&scope=openid&prompt=none&" + REDIRECT;

    static final List<Endpoint> OURS = List.of(
            protocol("POST", "/oauth2/token", ""),
            protocol("POST", "/token", ""),
            open("GET", "/oauth2/authorize", CODE),
            open("GET", "/oauth2/authorize", IMPLICIT),
            open("GET", "/authorize", CODE),
            open("GET", "/login", CODE),
            open("GET", "/signup", CODE),
            open("GET", "/forgotPassword", CODE),
            open("GET", "/logout", "logout_uri=http%3A%2F%2Flocalhost%3A3000%2F"),
            open("GET", "/logout", CODE),
            closed("GET", "/oauth2/userInfo", ""),
            closed("POST", "/oauth2/userInfo", ""),
            silent("POST", "/oauth2/revoke", ""),
            silent("POST", "/oauth2/introspect", ""),
            closed("GET", "/oauth2/client/secrets", ""),
            closed("POST", "/oauth2/client/secrets", ""),
            open("GET", "/.well-known/openid-configuration", ""),
            open("GET", "/.well-known/jwks.json", ""));

    static final List<Endpoint> NATIVE_PROTOCOL = List.of(
            protocol("POST", NATIVE + "token", ""),
            open("GET", NATIVE + "auth", CODE),
            open("GET", NATIVE + "auth", IMPLICIT),
            open("POST", NATIVE + "auth", CODE),
            open("GET", NATIVE + "registrations", CODE),
            open("GET", NATIVE + "forgot-credentials", CODE),
            closed("GET", NATIVE + "userinfo", ""),
            closed("POST", NATIVE + "userinfo", ""),
            silent("POST", NATIVE + "revoke", ""),
            silent("POST", NATIVE + "token/introspect", ""),
            open("GET", NATIVE + "logout", ""),
            silent("POST", NATIVE + "logout", ""),
            open("GET", NATIVE + "logout/logout-confirm", ""),
            closed("POST", NATIVE + "logout/backchannel-logout", ""),
            open("GET", NATIVE + "certs", ""),
            protocol("POST", NATIVE + "auth/device", ""),
            protocol("POST", NATIVE + "ext/par/request", CODE),
            protocol("POST", NATIVE + "ext/ciba/auth", "scope=openid&login_hint=ana"),
            closed("POST", NATIVE + "ext/ciba/auth/callback", ""),
            open("GET", NATIVE + "login-status-iframe.html/init", "origin=http%3A%2F%2Flocalhost%3A3000"),
            open("GET", "/realms/{realm}", ""),
            open("GET", "/realms/{realm}/.well-known/openid-configuration", ""),
            open("GET", "/realms/{realm}/.well-known/oauth-authorization-server", ""),
            open("GET", "/realms/{realm}/.well-known/uma2-configuration", ""));

    static final List<Endpoint> NATIVE_REALM = List.of(
            closed("GET", "/realms/{realm}/clients-registrations/default/{clientId}", ""),
            closed("PUT", "/realms/{realm}/clients-registrations/default/{clientId}", ""),
            closed("DELETE", "/realms/{realm}/clients-registrations/default/{clientId}", ""),
            closed("POST", "/realms/{realm}/clients-registrations/default", ""),
            closed("GET", "/realms/{realm}/clients-registrations/openid-connect/{clientId}", ""),
            closed("PUT", "/realms/{realm}/clients-registrations/openid-connect/{clientId}", ""),
            closed("POST", "/realms/{realm}/clients-registrations/openid-connect", ""),
            closed("GET", "/realms/{realm}/clients-registrations/install/{clientId}", ""),
            closed("GET", "/realms/{realm}/account", ""),
            closed("POST", "/realms/{realm}/account", ""),
            closed("GET", "/realms/{realm}/account/sessions", ""),
            closed("GET", "/realms/{realm}/account/sessions/devices", ""),
            closed("DELETE", "/realms/{realm}/account/sessions", ""),
            closed("GET", "/realms/{realm}/account/credentials", ""),
            closed("GET", "/realms/{realm}/account/applications", ""),
            open("GET", "/realms/{realm}/login-actions/authenticate", ""),
            open("POST", "/realms/{realm}/login-actions/authenticate", ""),
            open("GET", "/realms/{realm}/login-actions/registration", ""),
            open("GET", "/realms/{realm}/login-actions/reset-credentials", ""),
            open("GET", "/realms/{realm}/login-actions/required-action", ""),
            open("GET", "/realms/{realm}/login-actions/action-token", ""),
            open("POST", "/realms/{realm}/login-actions/consent", ""),
            open("GET", "/realms/{realm}/login-actions/restart", ""),
            open("GET", "/realms/{realm}/login-actions/detached-info", ""),
            open("GET", "/realms/{realm}/webpremios-logout", ""),
            open("GET", "/realms/{realm}/device", "user_code=ABCD-EFGH"),
            closed("GET", "/realms/{realm}/broker/none/token", ""),
            closed("GET", "/realms/{realm}/authz/protection/resource_set", ""),
            closed("POST", "/realms/{realm}/authz/protection/permission", ""),
            closed("POST", "/realms/{realm}/clients-managements/register-node", ""));

    static final List<Endpoint> NATIVE_ADMIN = List.of(
            closed("GET", "/admin/realms/{realm}", ""),
            closed("PUT", "/admin/realms/{realm}", ""),
            closed("GET", "/admin/realms/{realm}/users", ""),
            closed("GET", "/admin/realms/{realm}/users/{user}", ""),
            closed("GET", "/admin/realms/{realm}/users/{user}/sessions", ""),
            closed("POST", "/admin/realms/{realm}/users", ""),
            closed("DELETE", "/admin/realms/{realm}/users/{user}", ""),
            closed("GET", "/admin/realms/{realm}/clients", ""),
            closed("GET", "/admin/realms/{realm}/clients/{client}", ""),
            closed("GET", "/admin/realms/{realm}/clients/{client}/client-secret", ""),
            closed("POST", "/admin/realms/{realm}/clients/{client}/client-secret", ""),
            closed("GET", "/admin/realms/{realm}/client-scopes", ""),
            closed("GET", "/admin/realms/{realm}/keys", ""),
            closed("GET", "/admin/realms/{realm}/events", ""),
            closed("POST", "/admin/realms/{realm}/logout-all", ""),
            closed("POST", "/admin/realms/{realm}/push-revocation", ""),
            closed("POST", "/admin/realms/{realm}/partialImport", ""),
            closed("POST", "/admin/realms/{realm}/partial-export", ""),
            closed("GET", "/admin/{realm}/console/whoami", ""));

    /** Every endpoint of a tenant. */
    static List<Endpoint> all() {
        return Stream.of(OURS, NATIVE_PROTOCOL, NATIVE_REALM, NATIVE_ADMIN)
                .flatMap(List::stream)
                .toList();
    }

    /** Whether its path names the realm, so that it can be requested at the host of another realm. */
    boolean isNative() {
        return path.contains("{realm}");
    }

    /** A valid body, for endpoints that read JSON and no form. */
    Optional<String> json() {
        if (method.equals("GET") || method.equals("DELETE") || path.endsWith("/client-secret")) {
            return Optional.empty();
        }
        if (path.contains("/clients-registrations/openid-connect")) {
            return Optional.of("{\"redirect_uris\":[\"http://localhost:3000/callback\"],\"client_name\":\"taken\"}");
        }
        if (path.contains("/clients-registrations/")) {
            return Optional.of("{\"clientId\":\"taken\",\"name\":\"taken\"}");
        }
        if (path.equals("/admin/realms/{realm}")) {
            return Optional.of("{\"displayName\":\"taken\"}");
        }
        if (path.endsWith("/users")) {
            return Optional.of("{\"username\":\"taken\"}");
        }
        return Stream.of("/admin/", "/account", "/authz/").anyMatch(path::contains)
                ? Optional.of("{}")
                : Optional.empty();
    }

    /** The request as an ordinary client writes it. The admin API is at the administration host only. */
    Spelling plainSpelling() {
        return path.startsWith("/admin/") ? Spelling.ADMINISTRATION_HOST : Spelling.PLAIN;
    }

    /** The name in tables. */
    String title() {
        return method + " " + path + (fixed.startsWith("response_type=token") ? " (implicit)" : "");
    }

    private static Endpoint open(String method, String path, String fixed) {
        return new Endpoint(method, path, fixed, Kind.OPEN);
    }

    private static Endpoint protocol(String method, String path, String fixed) {
        return new Endpoint(method, path, fixed, Kind.PROTOCOL);
    }

    private static Endpoint closed(String method, String path, String fixed) {
        return new Endpoint(method, path, fixed, Kind.CLOSED);
    }

    private static Endpoint silent(String method, String path, String fixed) {
        return new Endpoint(method, path, fixed, Kind.SILENT);
    }
}
