package digital.webpremios.identity.keycloak.firstsignin;

import static digital.webpremios.identity.firstsignin.FirstSignInSettings.CLIENT_ID;
import static digital.webpremios.identity.firstsignin.FirstSignInSettings.CLIENT_SECRET;
import static digital.webpremios.identity.firstsignin.FirstSignInSettings.DEFAULT_MAIL_INTERVAL;
import static digital.webpremios.identity.firstsignin.FirstSignInSettings.DEFAULT_TIMEOUT;
import static digital.webpremios.identity.firstsignin.FirstSignInSettings.ENDPOINT;
import static digital.webpremios.identity.firstsignin.FirstSignInSettings.MAIL_INTERVAL;
import static digital.webpremios.identity.firstsignin.FirstSignInSettings.OLD_POOL;
import static digital.webpremios.identity.firstsignin.FirstSignInSettings.PATH;
import static digital.webpremios.identity.firstsignin.FirstSignInSettings.REGION;
import static digital.webpremios.identity.firstsignin.FirstSignInSettings.RESET_MAIL;
import static digital.webpremios.identity.firstsignin.FirstSignInSettings.TIMEOUT;

import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The settings of a realm's first sign-in, as the console shows them. */
final class FirstSignInProperties {

    private FirstSignInProperties() {}

    static List<ProviderConfigProperty> list() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(PATH)
                .label("Path")
                .type(ProviderConfigProperty.LIST_TYPE)
                .options(OLD_POOL, RESET_MAIL)
                .required(true)
                .helpText("'old-pool': the source pool checks the password once, and Keycloak keeps it if it is right."
                        + " 'reset-mail': the participant gets an e-mail with a link to set a password.")
                .add()
                .property()
                .name(REGION)
                .label("Region")
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("For 'old-pool': the AWS region of the source pool, such as sa-east-1.")
                .add()
                .property()
                .name(ENDPOINT)
                .label("Endpoint")
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("For 'old-pool': the URL of the source pool's API, if it is not the region's public endpoint:"
                        + " https, or http on loopback.")
                .add()
                .property()
                .name(CLIENT_ID)
                .label("Client id")
                .type(ProviderConfigProperty.STRING_TYPE)
                .helpText("For 'old-pool': an app client of the source pool with ALLOW_USER_PASSWORD_AUTH.")
                .add()
                .property()
                .name(CLIENT_SECRET)
                .label("Client secret")
                .type(ProviderConfigProperty.PASSWORD)
                .secret(true)
                .helpText(
                        "For 'old-pool': the app client's secret, if it has one, or ${vault.KEY} for a secret in the vault.")
                .add()
                .property()
                .name(TIMEOUT)
                .label("Timeout")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_TIMEOUT)
                .helpText("For 'old-pool': how long to wait for the source pool's answer, 100 to 10000 milliseconds.")
                .add()
                .property()
                .name(MAIL_INTERVAL)
                .label("Mail interval")
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .defaultValue(DEFAULT_MAIL_INTERVAL)
                .helpText("Seconds, 60 to 86400, in which a participant gets at most one e-mail.")
                .add()
                .build();
    }
}
