package digital.webpremios.identity.realmconfig.cognito.client;

import digital.webpremios.identity.realmconfig.cognito.output.Remark;
import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.finding.Severity;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports settings of an app client that have no equivalent in Keycloak. */
final class ClientRemarks {

    private static final Map<String, Remark> KNOWN = Map.of(
            "DefaultRedirectURI",
            new Remark(
                    Severity.WARNING,
                    "requests without redirect_uri were redirected there; here they are refused",
                    "have the app send redirect_uri"),
            "ReadAttributes",
            new Remark(
                    Severity.NOTE,
                    "the scopes decide here which attributes a token contains, not a list of the client",
                    "check that the client has only the scopes that it needs"),
            "AnalyticsConfiguration",
            new Remark(
                    Severity.WARNING,
                    "Pinpoint receives no events here",
                    "use the metrics and events of the realm: docs/metrics.md, docs/events.md"),
            "AuthSessionValidity",
            new Remark(
                    Severity.NOTE,
                    "the time limit of a sign-in is a setting of the realm here: 30 minutes by default",
                    "nothing"),
            "EnablePropagateAdditionalUserContextData",
            new Remark(
                    Severity.NOTE,
                    "no API here accepts a participant's IP address from the client",
                    "let the proxy pass X-Forwarded-For on"));

    /**
     * Sign-in flows that need no remark: refreshing works at the token endpoint. The other flows use Cognito's API,
     * which does not exist here.
     */
    private static final Set<String> NO_SDK_FLOW = Set.of("ALLOW_REFRESH_TOKEN_AUTH");

    private ClientRemarks() {}

    static void report(PoolClient client, Members members, Findings findings) {
        identityProviders(client, members, findings);
        signInFlows(client, findings);
        idToken(client, findings);
        if (client.writableAttributes().isPresent()) {
            findings.note(
                    "client/WriteAttributes",
                    client.subject(),
                    client.at(),
                    "the attributes of the tenant decide here what participants may change, not the client",
                    "check 'mutable' of the attributes in the descriptor");
        }
        members.take("EnableTokenRevocation")
                .filter(value -> !value.asFlag())
                .ifPresent(value -> findings.note(
                        "client/EnableTokenRevocation",
                        client.subject(),
                        value.at(),
                        "revocation is always on here",
                        "nothing"));
        members.text("PreventUserExistenceErrors")
                .filter("LEGACY"::equals)
                .ifPresent(value -> findings.note(
                        "client/PreventUserExistenceErrors",
                        client.subject(),
                        client.at(),
                        "no page and no answer here reveals whether a user exists",
                        "nothing, unless the app tells its users by that error that they are unknown"));
        Remark.of(members, "client", client.subject(), KNOWN, findings);
    }

    private static void identityProviders(PoolClient client, Members members, Findings findings) {
        for (Value provider : members.items("SupportedIdentityProviders")) {
            if (!provider.asText().equals("COGNITO")) {
                findings.warning(
                        "client/identity-provider",
                        client.subject(),
                        provider.at(),
                        "participants signed in with " + provider.asText()
                                + "; the realm has no such identity provider",
                        "add it to the realm in Keycloak's console, if it is still needed");
            }
        }
    }

    private static void signInFlows(PoolClient client, Findings findings) {
        List<String> flows = client.signInFlows().stream()
                .filter(flow -> !NO_SDK_FLOW.contains(flow))
                .sorted()
                .toList();
        if (!flows.isEmpty()) {
            findings.note(
                    "client/ExplicitAuthFlows",
                    client.subject(),
                    client.at(),
                    String.join(", ", flows)
                            + ": signing in through Cognito's API (SDK, Amplify Auth) does not exist here",
                    "if the app does so, change it to the authorization code flow");
        }
    }

    private static void idToken(PoolClient client, Findings findings) {
        if (client.signsIn() && client.validity().id() != client.validity().access()) {
            findings.warning(
                    "client/IdTokenValidity",
                    client.subject(),
                    client.at(),
                    "ID tokens were valid for " + client.validity().id()
                            + " seconds; here they are valid as long as access tokens, "
                            + client.validity().access() + " seconds",
                    "check that the app does not use an ID token for longer");
        }
    }
}
