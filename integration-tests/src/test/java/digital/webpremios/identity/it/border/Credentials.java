package digital.webpremios.identity.it.border;

import digital.webpremios.identity.it.support.http.Form;
import java.util.ArrayList;
import java.util.List;

/** The credentials of an insider, in every form in which each can be sent to a victim. */
final class Credentials {

    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
    private static final String CALLBACK = "http://localhost:3000/callback";

    private Credentials() {}

    /** Every form of every credential that the insider has. */
    static List<Credential> of(Insider insider, Holdings held, Insider victim) {
        List<Credential> all = new ArrayList<>(ofClients(insider, victim));
        all.add(Credential.bearer("machine token", held.machineToken()));
        all.add(Credential.bearer("administrator's token", insider.administratorsToken()));
        all.add(Credential.bearer("registration access token", insider.registrationToken()));
        all.add(Credential.bearer("initial access token", insider.initialAccessToken()));
        all.add(Credential.own("access_token parameter", insider, "access_token", held.machineToken()));
        all.addAll(ofToken("machine token", held.machineToken(), insider, victim));
        held.session().ifPresent(session -> {
            all.addAll(ofSession(session, insider, victim));
            all.addAll(ofCode(held, insider, victim));
        });
        return all;
    }

    /** The most common credential: a machine client's secret. */
    static Credential ofSecret(Insider insider) {
        return Credential.own("client secret, Basic", insider, "grant_type", "client_credentials");
    }

    private static List<Credential> ofClients(Insider insider, Insider victim) {
        String machine = insider.machine();
        String secret = insider.secret(machine);
        String issuer = "http://" + victim.host() + "/realms/" + victim.tenant().realm();
        String grant = "client_credentials";
        return List.of(
                ofSecret(insider),
                Credential.own(
                        "client secret, Basic and client_id", insider, "grant_type", grant, "client_id", machine),
                Credential.own(
                        "client secret, Basic and victim's client_id",
                        insider,
                        "grant_type",
                        grant,
                        "client_id",
                        victim.machine()),
                Credential.plain(
                        "client secret, form", "grant_type", grant, "client_id", machine, "client_secret", secret),
                Credential.plain(
                        "secret for victim's client",
                        "grant_type",
                        grant,
                        "client_id",
                        victim.machine(),
                        "client_secret",
                        secret),
                Credential.own("own scope", insider, "grant_type", grant, "scope", insider.scope()),
                Credential.own("victim's scope", insider, "grant_type", grant, "scope", victim.scope()),
                Credential.by(
                        "victim's client, own campaign",
                        victim.basic(victim.machine()),
                        "grant_type",
                        grant,
                        "scope",
                        "webpremios.campaigns/" + insider.tenant().tenantId()),
                Credential.assertion("assertion for the victim", insider, machine, issuer),
                Credential.assertion(
                        "assertion for home", insider, machine, "http://" + insider.host() + "/oauth2/token"),
                Credential.assertion("assertion as victim's client", insider, victim.machine(), issuer),
                Credential.by(
                        "password, victim's public client",
                        "X-Nothing: 1",
                        "grant_type",
                        "password",
                        "client_id",
                        victim.spa(),
                        "username",
                        insider.username(),
                        "password",
                        insider.password()));
    }

    private static List<Credential> ofToken(String what, String token, Insider insider, Insider victim) {
        String victimsClient = victim.basic(victim.web());
        return List.of(
                Credential.own(what + " in the form", insider, "token", token),
                Credential.by(what + " in the form, victim's client", victimsClient, "token", token),
                Credential.by(
                        what + " exchanged, victim's client",
                        victimsClient,
                        "grant_type",
                        EXCHANGE,
                        "subject_token",
                        token,
                        "subject_token_type",
                        ACCESS_TOKEN),
                Credential.by(
                        what + " as grant, victim's client",
                        victimsClient,
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:jwt-bearer",
                        "assertion",
                        token));
    }

    private static List<Credential> ofSession(SignedIn session, Insider insider, Insider victim) {
        String refresh = session.refreshToken();
        String cookie = "Cookie: " + session.cookies();
        String grant = "refresh_token";
        List<Credential> all = new ArrayList<>(List.of(
                Credential.bearer("participant's token", session.accessToken()),
                Credential.bearer("ID token", session.idToken()),
                Credential.bearer("refresh token", refresh),
                Credential.own(
                        "refresh token, own client",
                        insider,
                        "grant_type",
                        grant,
                        "refresh_token",
                        refresh,
                        "token",
                        refresh),
                Credential.by(
                        "refresh token, victim's client",
                        victim.basic(victim.web()),
                        "grant_type",
                        grant,
                        "refresh_token",
                        refresh,
                        "token",
                        refresh),
                Credential.by(
                        "refresh token, victim's public client",
                        "X-Nothing: 1",
                        "grant_type",
                        grant,
                        "refresh_token",
                        refresh,
                        "token",
                        refresh,
                        "client_id",
                        victim.spa()),
                Credential.with("cookies, victim's client", cookie, "client_id", victim.web()),
                Credential.with("cookies, own client", cookie, "client_id", insider.web()),
                Credential.with("cookies alone", cookie),
                Credential.plain(
                        "id_token_hint, victim's client",
                        "id_token_hint",
                        session.idToken(),
                        "client_id",
                        victim.web()),
                Credential.plain(
                        "id_token_hint, own client",
                        "id_token_hint",
                        session.idToken(),
                        "client_id",
                        insider.web(),
                        "post_logout_redirect_uri",
                        CALLBACK),
                Credential.plain(
                        "ID token as logout token", "logout_token", session.idToken(), "client_id", victim.web()),
                Credential.with("ID token as action key", cookie, "key", session.idToken(), "client_id", victim.web()),
                Credential.with(
                        "cookies in a login action",
                        cookie,
                        "session_code",
                        "x",
                        "tab_id",
                        "x",
                        "execution",
                        "x",
                        "client_id",
                        victim.web())));
        all.addAll(ofToken("participant's token", session.accessToken(), insider, victim));
        return all;
    }

    private static List<Credential> ofCode(Holdings held, Insider insider, Insider victim) {
        String code = held.code();
        String grant = "authorization_code";
        return List.of(
                new Credential(
                        "code, own client",
                        false,
                        List.of(insider.basic(insider.web())),
                        Form.of("grant_type", grant, "code", code, "redirect_uri", CALLBACK)),
                Credential.by(
                        "code, victim's client",
                        victim.basic(victim.web()),
                        "grant_type",
                        grant,
                        "code",
                        code,
                        "redirect_uri",
                        CALLBACK),
                Credential.by(
                        "code, victim's public client",
                        "X-Nothing: 1",
                        "grant_type",
                        grant,
                        "code",
                        code,
                        "redirect_uri",
                        CALLBACK,
                        "client_id",
                        victim.spa(),
                        "code_verifier",
                        "a-code-verifier-of-forty-three-characters-1"),
                Credential.plain(
                        "pushed request, victim's client", "request_uri", held.requestUri(), "client_id", victim.web()),
                Credential.plain(
                        "pushed request, own client", "request_uri", held.requestUri(), "client_id", insider.web()));
    }
}
