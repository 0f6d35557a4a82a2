package digital.webpremios.identity.realmconfig.cognito.pool;

import digital.webpremios.identity.realmconfig.cognito.output.Remark;
import digital.webpremios.identity.realmconfig.finding.Severity;
import java.util.Map;

/** Explains the settings of a pool that have no equivalent in Keycloak, regardless of their value. */
final class PoolRemarks {
    /** The pool's name in findings. */
    static final String SUBJECT = "user pool";

    private static final String TEXTS = "the texts of messages are those of Keycloak's mail theme";
    private static final String THEME = "change the texts in the theme if the tenant needs its own";
    private static final String NO_SMS = "the pack sends no SMS";
    private static final String NO_SMS_REMEDY =
            "tell participants; a one-time password of an authenticator app replaces it";

    static final Map<String, Remark> KNOWN = Map.ofEntries(
            Map.entry(
                    "AccountRecoverySetting",
                    new Remark(
                            Severity.NOTE,
                            "passwords are recovered by e-mail only",
                            "configure 'mail' in the descriptor")),
            Map.entry(
                    "DeletionProtection",
                    new Remark(
                            Severity.NOTE,
                            "a realm has no protection against its deletion",
                            "keep the right to delete realms to few administrators")),
            Map.entry(
                    "DeviceConfiguration",
                    new Remark(
                            Severity.WARNING,
                            "devices are not remembered: a participant with a one-time password enters it at every sign-in",
                            "tell participants")),
            Map.entry(
                    "EmailConfiguration",
                    new Remark(
                            Severity.WARNING,
                            "mail went out through Cognito or SES; the realm sends none until 'mail' is configured",
                            "write 'mail' into the descriptor; SES has an SMTP endpoint that can be used")),
            Map.entry("EmailConfigurationFailure", new Remark(Severity.NOTE, "an old failure of the pool", "nothing")),
            Map.entry("EmailVerificationMessage", new Remark(Severity.NOTE, TEXTS, THEME)),
            Map.entry("EmailVerificationSubject", new Remark(Severity.NOTE, TEXTS, THEME)),
            Map.entry("InviteMessageTemplate", new Remark(Severity.NOTE, TEXTS, THEME)),
            Map.entry("SmsAuthenticationMessage", new Remark(Severity.NOTE, NO_SMS, NO_SMS_REMEDY)),
            Map.entry("SmsConfiguration", new Remark(Severity.WARNING, NO_SMS, NO_SMS_REMEDY)),
            Map.entry("SmsConfigurationFailure", new Remark(Severity.NOTE, NO_SMS, NO_SMS_REMEDY)),
            Map.entry("SmsVerificationMessage", new Remark(Severity.NOTE, NO_SMS, NO_SMS_REMEDY)),
            Map.entry(
                    "UserAttributeUpdateSettings",
                    new Remark(
                            Severity.WARNING,
                            "a changed e-mail address takes effect at once, and stays unverified until the user verifies it",
                            "check email_verified before you trust an address")),
            Map.entry(
                    "UserPoolAddOns",
                    new Remark(
                            Severity.WARNING,
                            "there is no risk-based threat protection",
                            "brute-force detection and the limits of the policy replace it")),
            Map.entry("UserPoolTags", new Remark(Severity.NOTE, "a realm has no tags", "nothing")),
            Map.entry("UserPoolTier", new Remark(Severity.NOTE, "it affects only Amazon's prices", "nothing")),
            Map.entry("VerificationMessageTemplate", new Remark(Severity.NOTE, TEXTS, THEME)));

    private PoolRemarks() {}
}
