package digital.webpremios.identity.realmconfig.profile;

/**
 * A value of a user that Keycloak's user profile refuses.
 *
 * @param attribute the attribute's name in the profile
 * @param reason why, in words; never the value
 */
public record Refusal(String attribute, String reason) {}
