package digital.webpremios.identity.realmconfig.descriptor;

/**
 * The rules of new passwords (Cognito's PasswordPolicyType).
 *
 * @param minimumLength in characters
 * @param uppercase whether an upper-case letter is required
 * @param lowercase whether a lower-case letter is required
 * @param digit whether a digit is required
 * @param symbol whether a symbol is required
 * @param history how many earlier passwords are refused
 */
public record PasswordPolicy(
        int minimumLength, boolean uppercase, boolean lowercase, boolean digit, boolean symbol, int history) {}
