package digital.webpremios.identity.keycloak.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.Profile;

/**
 * Warns about Keycloak features that the server was built with, or without. A feature is looked up by its name, so that
 * a Keycloak which no longer has it as a feature passes too.
 */
final class ServerFeatures {

    /** A preview that the build must switch on up to 26.7. It is on by default from 26.8 on. */
    private static final String SECRET_ROTATION = "client-secret-rotation";

    /**
     * On by default. With it, Keycloak reads the workflows of every realm before it is ready: 28 SQL statements each.
     */
    private static final String WORKFLOWS = "workflows";

    private static final int MANY_REALMS = 100;

    private ServerFeatures() {}

    /** What to tell the operator of a server without secret rotation; empty if the server has it. */
    static Optional<String> withoutSecretRotation() {
        return is(SECRET_ROTATION, false)
                ? Optional.of(
                        "This server has no secret rotation: realms whose client profiles name 'secret-rotation' are not"
                                + " imported, and such profiles are not saved. Build it with --features="
                                + SECRET_ROTATION + ".")
                : Optional.empty();
    }

    /** What to tell the operator of a server with workflows and so many realms; empty if they do not matter. */
    static Optional<String> withWorkflows(int realms) {
        return is(WORKFLOWS, true) && realms > MANY_REALMS
                ? Optional.of("The feature '" + WORKFLOWS
                        + "' is on. At each start Keycloak reads the workflows of all "
                        + realms + " tenants' realms before it is ready: with 10,000 realms a start took 223 seconds"
                        + " instead of 18. If no realm has workflows, build the server with --features-disabled="
                        + WORKFLOWS + ".")
                : Optional.empty();
    }

    private static boolean is(String name, boolean on) {
        @Nullable Profile profile = Profile.getInstance();
        return profile != null
                && profile.getFeatures().entrySet().stream()
                        .anyMatch(feature -> feature.getKey().getKey().equals(name) && feature.getValue() == on);
    }
}
