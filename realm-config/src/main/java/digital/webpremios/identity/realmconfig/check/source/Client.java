package digital.webpremios.identity.realmconfig.check.source;

import digital.webpremios.identity.realmconfig.policy.Grant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A client as a descriptor has it, complete or not.
 *
 * @param member its id with what it is
 */
public record Client(Member member) {

    private static final Set<String> SIGNING_IN = Set.of("authorization_code", "implicit");

    /** Its id. */
    public String id() {
        return member.name();
    }

    /** Where it is. */
    public Location at() {
        return member.at();
    }

    /** One of its members. */
    public Element get(String name) {
        return member.value().get(name);
    }

    /** The texts of one of its lists. */
    public List<Element.Scalar> list(String name) {
        return get(name).scalars();
    }

    /** The grants that it names, those only that there are. */
    public Set<String> grants() {
        return texts("grants").stream()
                .filter(grant -> Grant.parse(grant).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The scopes that it names. */
    public Set<String> scopes() {
        return texts("scopes");
    }

    private Set<String> texts(String name) {
        return list(name).stream().map(Element.Scalar::value).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it says that it has no secret. */
    public boolean isPublic() {
        return get("secret").is("none");
    }

    /** Whether it gets tokens for itself. */
    public boolean isMachine() {
        return grants().contains("client_credentials");
    }

    /** Whether participants sign in with it. */
    public boolean signsIn() {
        return grants().stream().anyMatch(SIGNING_IN::contains);
    }
}
