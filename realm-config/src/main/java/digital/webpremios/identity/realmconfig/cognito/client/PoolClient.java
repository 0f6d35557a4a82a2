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
 * @param at where it stands
 * @param id its id
 * @param name what people call it
 * @param secret its secret; empty if it is public
 * @param flows {@code code}, {@code implicit}, {@code client_credentials}; none if OAuth is switched off
 * @param scopes what it may ask for
 * @param callbackUrls where participants may be sent after signing in
 * @param logoutUrls where they may be sent after signing out
 * @param validity how long its tokens are good
 * @param rotationGrace seconds; empty if its refresh tokens are not rotated
 * @param signInFlows how it may sign people in through the API
 * @param writableAttributes what it may change of a user's attributes; empty for Cognito's default, the standard ones
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

    /** Reads a client from its members. What is left of them afterwards has no equivalent. */
    static PoolClient read(Members members, String poolId) {
        Value pool = members.require("UserPoolId");
        if (!pool.asText().equals(poolId)) {
            throw pool.problem("the client is of the pool " + pool.asText() + ", the other files are of " + poolId
                    + "; a directory holds the files of one pool");
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

    /** How findings name it: by its id, and its name. */
    public String subject() {
        return "client " + id + name.map(known -> " (" + known + ")").orElse("");
    }

    /** Whether participants sign in with it on the hosted domain. */
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

    /** Without the secret. */
    @Override
    public String toString() {
        return subject();
    }
}
