package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonMembers;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import digital.webpremios.identity.realmconfig.cognito.json.Position;
import java.util.List;
import java.util.Optional;

/**
 * An app client of a pool ({@code UserPoolClientType}).
 *
 * @param position where it stands
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
record PoolClient(
        Position position,
        String id,
        Optional<String> name,
        Optional<JsonValue> secret,
        List<String> flows,
        List<JsonValue> scopes,
        List<JsonValue> callbackUrls,
        List<JsonValue> logoutUrls,
        TokenValidity validity,
        Optional<Integer> rotationGrace,
        List<String> signInFlows,
        Optional<List<String>> writableAttributes) {

    /** Reads it, and says what of it has no counterpart. */
    static PoolClient read(JsonValue described, String poolId, Findings findings) {
        JsonMembers members = described.members();
        JsonValue pool = members.require("UserPoolId");
        if (!pool.text().equals(poolId)) {
            throw pool.problem("the client is of the pool " + pool.text() + ", the other files are of " + poolId
                    + "; a directory holds the files of one pool");
        }
        boolean oauth = members.flag("AllowedOAuthFlowsUserPoolClient");
        List<String> flows = members.texts("AllowedOAuthFlows");
        PoolClient client = new PoolClient(
                described.position(),
                members.require("ClientId").text(),
                members.take("ClientName").flatMap(OneLine::of),
                members.take("ClientSecret"),
                oauth ? flows : List.of(),
                members.items("AllowedOAuthScopes"),
                members.items("CallbackURLs"),
                members.items("LogoutURLs"),
                TokenValidity.read(members),
                rotation(members),
                members.texts("ExplicitAuthFlows"),
                members.take("WriteAttributes")
                        .map(list -> list.items().stream().map(JsonValue::text).toList()));
        members.ignore("CreationDate", "LastModifiedDate");
        ClientRemarks.report(client, members, findings);
        return client;
    }

    /** How findings name it: by its id, and its name. */
    String subject() {
        return "client " + id + name.map(known -> " (" + known + ")").orElse("");
    }

    /** Whether participants sign in with it on the hosted domain. */
    boolean signsIn() {
        return flows.contains("code") || flows.contains("implicit");
    }

    private static Optional<Integer> rotation(JsonMembers members) {
        return members.take("RefreshTokenRotation")
                .map(JsonValue::members)
                .filter(rotation ->
                        rotation.text("Feature").filter("ENABLED"::equals).isPresent())
                .map(rotation -> rotation.take("RetryGracePeriodSeconds")
                        .map(JsonValue::number)
                        .orElse(0));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return subject();
    }
}
