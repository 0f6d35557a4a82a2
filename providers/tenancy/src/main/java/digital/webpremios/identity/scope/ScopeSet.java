package digital.webpremios.identity.scope;

import static java.util.stream.Collectors.joining;

import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.ScopeDenial.MalformedScope;
import digital.webpremios.identity.denial.ScopeDenial.TooManyScopes;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The scopes of a request or token, in the order in which they were first named. */
public record ScopeSet(Set<ScopeToken> tokens) {

    /** The maximum number of scopes in a request: as many as a Cognito app client can have. */
    public static final int MAX_REQUESTED = 50;

    public ScopeSet {
        tokens = tokens.size() == 1 ? Set.copyOf(tokens) : Collections.unmodifiableSet(new LinkedHashSet<>(tokens));
    }

    public static ScopeSet of(Collection<ScopeToken> tokens) {
        return new ScopeSet(new LinkedHashSet<>(tokens));
    }

    /**
     * Parses the parameter {@code scope}. Scopes are separated by blanks, repeated ones count once, and an absent
     * parameter is an empty set.
     */
    public static Decision<ScopeSet> parse(@Nullable String parameter) {
        Set<ScopeToken> tokens = new LinkedHashSet<>();
        for (String part : parameter == null ? new String[0] : parameter.split(" ", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            Optional<ScopeToken> token = ScopeToken.parse(part);
            if (token.isEmpty()) {
                return Decision.deny(new MalformedScope(Excerpt.of(part)));
            }
            tokens.add(token.get());
        }
        if (tokens.size() > MAX_REQUESTED) {
            return Decision.deny(new TooManyScopes(MAX_REQUESTED, tokens.size()));
        }
        return Decision.allow(new ScopeSet(tokens));
    }

    public boolean isEmpty() {
        return tokens.isEmpty();
    }

    /** The value of the claim and the parameter {@code scope}: separated by single blanks. */
    @Override
    public String toString() {
        if (tokens.size() == 1) {
            return tokens.iterator().next().value();
        }
        return tokens.stream().map(ScopeToken::value).collect(joining(" "));
    }
}
