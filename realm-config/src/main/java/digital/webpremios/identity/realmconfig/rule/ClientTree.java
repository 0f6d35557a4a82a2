package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.realmconfig.policy.Grant;
import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A client of a descriptor that may be invalid: any member may be missing or wrong.
 *
 * @param member the client id with the client's members
 */
record ClientTree(Value.Member member) {
    private static final Set<String> SIGNING_IN = Set.of("authorization_code", "implicit");

    String id() {
        return member.name();
    }

    Location at() {
        return member.at();
    }

    Value get(String name) {
        return member.value().get(name);
    }

    /** Returns the texts of a list member. */
    List<Value.Scalar> list(String name) {
        return get(name).scalars();
    }

    /** Returns the known grants. */
    Set<String> grants() {
        return texts("grants").stream()
                .filter(grant -> Grant.parse(grant).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> scopes() {
        return texts("scopes");
    }

    private Set<String> texts(String name) {
        return list(name).stream().map(Value.Scalar::written).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether the client is declared to have no secret. */
    boolean isPublic() {
        return get("secret").is("none");
    }

    /** Returns how the client authenticates, by the descriptor's word. */
    String authentication() {
        return get("authentication").text().orElse("secret");
    }

    /** Returns whether the client uses the client credentials grant. */
    boolean isMachine() {
        return grants().contains("client_credentials");
    }

    /** Returns whether participants sign in with the client. */
    boolean signsIn() {
        return grants().stream().anyMatch(SIGNING_IN::contains);
    }
}
