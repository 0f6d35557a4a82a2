package digital.webpremios.identity.keycloak.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.Profile;
import org.keycloak.common.profile.CommaSeparatedListProfileConfigResolver;

final class ServerFeaturesTest {

    private static final String KEY = "client-secret-rotation";
    private static final String WORKFLOWS = "workflows";

    @AfterEach
    void defaults() {
        Profile.reset();
    }

    @Test
    void aServerWithoutTheFeatureSaysOnceHowToGetIt() {
        Profile.configure(new CommaSeparatedListProfileConfigResolver(null, KEY));

        assertThat(ServerFeatures.withoutSecretRotation())
                .hasValueSatisfying(
                        line -> assertThat(line).contains("--features=" + KEY).doesNotContain("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {KEY, "preview"})
    void aServerThatHasItSaysNothing(String features) {
        Profile.configure(new CommaSeparatedListProfileConfigResolver(features, null));

        assertThat(ServerFeatures.withoutSecretRotation()).isEmpty();
    }

    /** As the option will be from 26.8 on, where the feature is a default one: one that is on already, named again. */
    @Test
    void aFeatureThatIsOnByDefaultMayBeNamedToo() {
        Profile.configure(new CommaSeparatedListProfileConfigResolver("client-policies," + KEY, null));

        assertThat(Profile.isFeatureEnabled(Profile.Feature.CLIENT_POLICIES)).isTrue();
        assertThat(ServerFeatures.withoutSecretRotation()).isEmpty();
    }

    @Test
    void aServerWithManyRealmsAndWorkflowsSaysWhatItCostsAndHowToBuildWithoutIt() {
        Profile.configure(new CommaSeparatedListProfileConfigResolver(WORKFLOWS, null));

        assertThat(ServerFeatures.withWorkflows(101))
                .hasValueSatisfying(line -> assertThat(line)
                        .contains("101")
                        .contains("--features-disabled=" + WORKFLOWS)
                        .doesNotContain("\n"));
    }

    @Test
    void aServerWithWorkflowsAndFewRealmsSaysNothing() {
        Profile.configure(new CommaSeparatedListProfileConfigResolver(WORKFLOWS, null));

        assertThat(ServerFeatures.withWorkflows(100)).isEmpty();
    }

    @Test
    void aServerWithoutWorkflowsSaysNothing() {
        Profile.configure(new CommaSeparatedListProfileConfigResolver(null, WORKFLOWS));

        assertThat(ServerFeatures.withWorkflows(10_000)).isEmpty();
    }
}
