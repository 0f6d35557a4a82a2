package digital.webpremios.identity.scope;

import java.util.Set;

/** Client scopes whose names are all known. */
record NamedScopes(Set<String> names) implements EnabledScopes {

    @Override
    public boolean has(String name) {
        return names.contains(name);
    }
}
