package digital.webpremios.identity.realmconfig.yaml;

/**
 * An entry of a mapping.
 *
 * @param key the name
 * @param value what stands there
 */
public record YamlEntry(YamlValue key, YamlValue value) {}
