package digital.webpremios.identity.realmconfig.descriptor;

/**
 * The rules of new passwords; Cognito's PasswordPolicyType.
 *
 * @param minimumLength in characters
 * @param uppercase whether one must be in it
 * @param lowercase whether one must be in it
 * @param digit whether one must be in it
 * @param symbol whether one must be in it
 * @param history how many former passwords are refused
 */
public record PasswordPolicy(
        int minimumLength, boolean uppercase, boolean lowercase, boolean digit, boolean symbol, int history) {}
