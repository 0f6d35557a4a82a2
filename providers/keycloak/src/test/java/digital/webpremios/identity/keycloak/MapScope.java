package digital.webpremios.identity.keycloak;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;

/** Options of a provider, as the server would give them. */
public record MapScope(Map<String, String> values) implements Config.Scope {

    @Override
    public @Nullable String get(String key) {
        return values.get(key);
    }

    @Override
    public String get(String key, String defaultValue) {
        return values.getOrDefault(key, defaultValue);
    }

    @Override
    public String[] getArray(String key) {
        throw new AssertionError("not asked for");
    }

    @Override
    public Integer getInt(String key) {
        throw new AssertionError("not asked for");
    }

    @Override
    public Integer getInt(String key, Integer defaultValue) {
        throw new AssertionError("not asked for");
    }

    @Override
    public Long getLong(String key) {
        throw new AssertionError("not asked for");
    }

    @Override
    public Long getLong(String key, Long defaultValue) {
        throw new AssertionError("not asked for");
    }

    @Override
    public Boolean getBoolean(String key) {
        throw new AssertionError("not asked for");
    }

    @Override
    public Boolean getBoolean(String key, Boolean defaultValue) {
        throw new AssertionError("not asked for");
    }

    @Override
    public Config.Scope scope(String... scope) {
        return this;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still demands it
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public Config.Scope root() {
        return this;
    }
}
