package digital.webpremios.identity.scope;

import java.util.Set;

/** The client scopes that are assigned to a client, default and optional alike. */
public interface EnabledScopes {

    /** Whether the client scope of this name is one of them. */
    boolean has(String name);

    /** All names. As expensive as the list is long, so it is read only if every scope is requested. */
    Set<String> names();

    /** Scopes whose names are known. */
    static EnabledScopes of(Set<String> names) {
        return new Named(Set.copyOf(names));
    }

    /**
     * Scopes whose names are all known.
     *
     * @param names the names
     */
    record Named(Set<String> names) implements EnabledScopes {

        @Override
        public boolean has(String name) {
            return names.contains(name);
        }
    }
}
