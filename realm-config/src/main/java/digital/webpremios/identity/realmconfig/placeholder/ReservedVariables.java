package digital.webpremios.identity.realmconfig.placeholder;

import java.util.regex.Pattern;

/**
 * Environment variables that descriptors must not name: those of this tool, Keycloak, the operating system and cloud
 * accounts.
 */
public final class ReservedVariables {

    private static final Pattern NAMES = Pattern.compile(
            "(?:REALM_CONFIG|KC|KEYCLOAK|QUARKUS|JAVA|JDK|MAVEN|LD|LC|SSH|XDG|SUDO|DBUS|DOCKER|KUBERNETES"
                    + "|AWS|AZURE|GOOGLE|GITHUB|GITLAB|POSTGRES|MYSQL|GF|GRAFANA)_[A-Z0-9_]*"
                    + "|PATH|HOME|USER|USERNAME|LOGNAME|SHELL|PWD|OLDPWD|HOST|HOSTNAME|LANG|LANGUAGE|TERM|TMPDIR|TMP|TEMP"
                    + "|MAIL|EDITOR|DISPLAY|CLASSPATH|DATABASE_URL|VAULT_TOKEN|PG[A-Z]+");

    private ReservedVariables() {}

    /** Returns whether a variable is reserved. */
    public static boolean contains(String name) {
        return NAMES.matcher(name).matches();
    }
}
