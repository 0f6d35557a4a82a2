package digital.webpremios.identity.it.border;

import digital.webpremios.identity.it.border.wire.Draft;
import digital.webpremios.identity.it.border.wire.Wire;
import digital.webpremios.identity.it.border.wire.WireAnswer;
import digital.webpremios.identity.it.server.KeycloakServer;
import digital.webpremios.identity.it.support.http.Form;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The credentials that an insider has at one moment and could lose by using them elsewhere: tokens, a session, a code
 * and a pushed request that work once.
 */
final class Holdings implements AutoCloseable {

    private static final String CALLBACK = "http://localhost:3000/callback";

    private final Insider owner;
    private final String administration;
    private final Wire wire;
    private final int registrationStatus;
    private Optional<SignedIn> session;
    private String machineToken = "";
    private String code = "";
    private String requestUri = "";

    Holdings(KeycloakServer server, Insider owner) {
        this.owner = owner;
        administration = "localhost:" + server.port();
        wire = new Wire(server);
        session = signIn();
        registrationStatus = readRegistration().status();
        renew();
    }

    Optional<SignedIn> session() {
        return session;
    }

    String machineToken() {
        return machineToken;
    }

    String code() {
        return code;
    }

    String requestUri() {
        return requestUri;
    }

    /** The credentials that no longer work at home. Those that this check uses up, or that were lost, are replaced. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        session.ifPresent(signedIn -> {
            expect(missing, "code", signedIn.redeem(wire, code).status());
            expect(missing, "refresh token", signedIn.refresh(wire).status());
            expect(missing, "access token", signedIn.userInfo(wire).status());
            if (!requestUri.isEmpty() && !usePushedRequest(signedIn)) {
                missing.add("pushed authorization request");
            }
            if (signedIn.code(wire).isEmpty()) {
                missing.add("session cookies");
            }
        });
        expect(missing, "administrator's token", readRealm().status());
        int registration = readRegistration().status();
        if (registration != registrationStatus) {
            missing.add("registration access token (" + registration + ")");
        }
        if (!missing.isEmpty()) {
            session = signIn();
        }
        renew();
        if (machineToken.isEmpty()) {
            missing.add("client secret");
        }
        return missing;
    }

    private Optional<SignedIn> signIn() {
        return owner.hasParticipants() ? Optional.of(SignedIn.of(owner, wire)) : Optional.empty();
    }

    private void renew() {
        machineToken = Optional.ofNullable(
                        JsonPath.from(post("/oauth2/token", "grant_type=client_credentials", owner.machine())
                                        .body())
                                .getString("access_token"))
                .orElse("");
        code = session.map(signedIn -> signedIn.code(wire)).orElse("");
        requestUri = session.map(signedIn -> pushRequest()).orElse("");
    }

    private String pushRequest() {
        String request = Form.of(
                "response_type",
                "code",
                "scope",
                "openid",
                "prompt",
                "none",
                "redirect_uri",
                CALLBACK,
                "client_id",
                owner.web());
        WireAnswer pushed = post(nativePath("ext/par/request"), request, owner.web());
        return pushed.status() == 201 ? JsonPath.from(pushed.body()).getString("request_uri") : "";
    }

    private boolean usePushedRequest(SignedIn signedIn) {
        String query = Form.of("client_id", owner.web(), "request_uri", requestUri);
        return wire.exchange(Draft.get(owner.host(), nativePath("auth"), query, "Cookie: " + signedIn.cookies())
                        .text())
                .firstHeader("location")
                .contains("code=");
    }

    private WireAnswer readRealm() {
        return wire.exchange(Draft.get(
                        administration,
                        "/admin/realms/" + owner.tenant().realm(),
                        "",
                        "Authorization: Bearer " + owner.administratorsToken())
                .text());
    }

    private WireAnswer readRegistration() {
        String path = "/realms/" + owner.tenant().realm() + "/clients-registrations/default/" + owner.machine();
        WireAnswer client =
                wire.exchange(Draft.get(owner.host(), path, "", "Authorization: Bearer " + owner.registrationToken())
                        .text());
        if (client.isSuccess()) {
            Optional.ofNullable(JsonPath.from(client.body()).getString("registrationAccessToken"))
                    .ifPresent(owner::replaceRegistrationToken);
        }
        return client;
    }

    private WireAnswer post(String path, String form, String clientId) {
        return wire.exchange(
                Draft.post(owner.host(), path, form, owner.basic(clientId)).text());
    }

    private String nativePath(String endpoint) {
        return "/realms/" + owner.tenant().realm() + "/protocol/openid-connect/" + endpoint;
    }

    private static void expect(List<String> missing, String what, int status) {
        if (status != 200) {
            missing.add(what + " (" + status + ")");
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
