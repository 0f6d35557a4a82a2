package digital.webpremios.identity.realmconfig.cognito.client;

import digital.webpremios.identity.realmconfig.cognito.output.PlainText;
import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.List;
import java.util.Optional;

/**
 * An app client of a pool ({@code UserPoolClientType}).
 *
 * @param at its place in the input
 * @param id the client id
 * @param name the display name
 * @param secret the client secret; empty for a public client
 * @param flows {@code code}, {@code implicit}, {@code client_credentials}; none if OAuth is switched off
 * @param scopes the allowed scopes
 * @param callbackUrls the redirect URIs
 * @param logoutUrls the URIs to which participants may be sent after they sign out
 * @param validity the lifetimes of the tokens
 * @param rotationGrace the grace period of refresh token rotation, in seconds; empty if rotation is off
 * @param signInFlows the flows of Cognito's API that the client may use
 * @param writableAttributes the attributes of a user that the client may change; empty for Cognito's default, the
 *     standard attributes
 */
public record PoolClient(
        Location at,
        String id,
        Optional<String> name,
        Optional<Value> secret,
        List<String> flows,
        List<Value> scopes,
        List<Value> callbackUrls,
        List<Value> logoutUrls,
        TokenValidity validity,
        Optional<Integer> rotationGrace,
        List<String> signInFlows,
        Optional<List<String>> writableAttributes) {

    /** Reads a client from its members. Members that stay unread have no equivalent in Keycloak. */
    static PoolClient read(Members members, String poolId) {
        Value pool = members.require("UserPoolId");
        if (!pool.asText().equals(poolId)) {
            throw pool.problem("the client belongs to the pool " + pool.asText() + ", the other files belong to "
                    + poolId + "; a directory holds the files of one pool");
        }
        boolean oauth = members.flag("AllowedOAuthFlowsUserPoolClient");
        List<String> flows = members.texts("AllowedOAuthFlows");
        PoolClient client = new PoolClient(
                members.at(),
                members.require("ClientId").asText(),
                members.take("ClientName").flatMap(PlainText::of),
                members.take("ClientSecret"),
                oauth ? flows : List.of(),
                members.items("AllowedOAuthScopes"),
                members.items("CallbackURLs"),
                members.items("LogoutURLs"),
                TokenValidity.read(members),
                rotation(members),
                members.texts("ExplicitAuthFlows"),
                members.take("WriteAttributes")
                        .map(list -> list.asList().stream().map(Value::asText).toList()));
        members.ignore("CreationDate", "LastModifiedDate");
        return client;
    }

    /** Returns the client's name in findings: the id and the display name. */
    public String subject() {
        return "client " + id + name.map(known -> " (" + known + ")").orElse("");
    }

    /** Returns whether participants sign in with the client on the hosted domain. */
    public boolean signsIn() {
        return flows.contains("code") || flows.contains("implicit");
    }

    private static Optional<Integer> rotation(Members members) {
        return members.take("RefreshTokenRotation")
                .map(Members::of)
                .filter(rotation ->
                        rotation.text("Feature").filter("ENABLED"::equals).isPresent())
                .map(rotation -> rotation.take("RetryGracePeriodSeconds")
                        .map(Value::asNumber)
                        .orElse(0));
    }

    /** Omits the secret. */
    @Override
    public String toString() {
        return subject();
    }
}
