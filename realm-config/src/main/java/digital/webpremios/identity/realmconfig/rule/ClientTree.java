package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.realmconfig.policy.Grant;
import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A client, as a descriptor has it. Any member may be missing or wrong.
 *
 * @param member its id and its members
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

    /** The texts of one of its lists. */
    List<Value.Scalar> list(String name) {
        return get(name).scalars();
    }

    /** Its grants, without unknown ones. */
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

    /** Whether it states that it has no secret. */
    boolean isPublic() {
        return get("secret").is("none");
    }

    /** Whether it gets tokens for itself. */
    boolean isMachine() {
        return grants().contains("client_credentials");
    }

    /** Whether participants sign in with it. */
    boolean signsIn() {
        return grants().stream().anyMatch(SIGNING_IN::contains);
    }
}
