package digital.webpremios.identity.realmconfig.check.source;

/**
 * A name with its value.
 *
 * @param name the name
 * @param at where the name is
 * @param value the value
 */
public record Member(String name, Location at, Element value) {}
