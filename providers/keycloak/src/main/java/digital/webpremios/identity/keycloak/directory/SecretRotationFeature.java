package digital.webpremios.identity.keycloak.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.Profile;

/**
 * Keycloak's feature {@code client-secret-rotation}: a preview that the build must switch on up to 26.7, on by default
 * from 26.8 on. The feature is looked up by its name, so that a Keycloak in which it is no feature any more but always
 * there passes too.
 */
final class SecretRotationFeature {

    private static final String KEY = "client-secret-rotation";

    private SecretRotationFeature() {}

    /** What to tell the operator of a server without it; empty if the server has it. */
    static Optional<String> warning() {
        @Nullable Profile profile = Profile.getInstance();
        boolean isOff = profile != null
                && profile.getDisabledFeatures().stream()
                        .anyMatch(feature -> feature.getKey().equals(KEY));
        return isOff
                ? Optional.of(
                        "This server has no secret rotation: realms whose client profiles name 'secret-rotation' are not"
                                + " imported, and such profiles are not saved. Build it with --features=" + KEY + ".")
                : Optional.empty();
    }
}
