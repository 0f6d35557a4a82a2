package digital.webpremios.identity.keycloak.clientpolicy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import com.fasterxml.jackson.databind.ObjectMapper;
import digital.webpremios.identity.keycloak.clientpolicy.client.AppClientExecutorFactory;
import digital.webpremios.identity.keycloak.clientpolicy.client.SourceAddressExecutorFactory;
import digital.webpremios.identity.keycloak.clientpolicy.client.TenantScopesExecutorFactory;
import digital.webpremios.identity.keycloak.clientpolicy.lifetime.RefreshTokenRotationExecutorFactory;
import digital.webpremios.identity.keycloak.clientpolicy.lifetime.TokenLifetimeExecutorFactory;
import digital.webpremios.identity.keycloak.clientpolicy.lifetime.TokenReuseExecutorFactory;
import digital.webpremios.identity.keycloak.clientpolicy.limit.RateLimitExecutorFactory;
import digital.webpremios.identity.keycloak.clientpolicy.secret.SecretExpiryExecutorFactory;
import digital.webpremios.identity.keycloak.compat.policy.ClientAuthenticationContext;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ClientPolicyExecutorConfigurationRepresentation;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProvider;

/** Each executor minds its own events: on any other it does not so much as look at the request. */
final class ExecutorEventsTest {

    /** A session that nobody may ask anything. */
    private static final KeycloakSession UNTOUCHED = (KeycloakSession) Proxy.newProxyInstance(
            KeycloakSession.class.getClassLoader(),
            new Class<?>[] {KeycloakSession.class},
            (proxy, method, arguments) -> {
                throw new IllegalStateException("asked for " + method.getName());
            });

    @ParameterizedTest
    @EnumSource(
            value = ClientPolicyEvent.class,
            mode = EXCLUDE,
            names = {"SERVICE_ACCOUNT_TOKEN_REQUEST", "TOKEN_REQUEST", "TOKEN_REFRESH"})
    void theSourceAddressCountsOnlyWhereTokensAreAskedFor(ClientPolicyEvent event) {
        assertThatCode(() -> sourceAddress().executeOnEvent(context(event))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientPolicyEvent.class,
            names = {"SERVICE_ACCOUNT_TOKEN_REQUEST", "TOKEN_REQUEST", "TOKEN_REFRESH"})
    void whereTokensAreAskedForTheSourceAddressIsLookedAt(ClientPolicyEvent event) {
        assertThatThrownBy(() -> sourceAddress().executeOnEvent(context(event))).hasMessageContaining("asked for");
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientPolicyEvent.class,
            mode = EXCLUDE,
            names = {"SERVICE_ACCOUNT_TOKEN_REQUEST", "TOKEN_REQUEST", "TOKEN_REFRESH", "TOKEN_INTROSPECT"})
    void theRateIsLimitedOnlyWhereTokensAreAskedFor(ClientPolicyEvent event) {
        assertThatCode(() -> rateLimit().executeOnEvent(context(event))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientPolicyEvent.class,
            names = {"SERVICE_ACCOUNT_TOKEN_REQUEST", "TOKEN_REQUEST", "TOKEN_REFRESH", "TOKEN_INTROSPECT"})
    void whereTokensAreAskedForTheRateIsLimited(ClientPolicyEvent event) {
        assertThatThrownBy(() -> rateLimit().executeOnEvent(context(event))).hasMessageContaining("asked for");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAuthenticationIsLookedAtAndTakesNoToken(boolean failed) {
        assertThatThrownBy(() -> rateLimit()
                        .executeOnEvent(ClientAuthenticationContext.of("some-client", Optional.empty(), failed)))
                .hasMessageContaining("asked for getKeycloakSessionFactory");
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientPolicyEvent.class,
            mode = EXCLUDE,
            names = {
                "REGISTER",
                "REGISTERED",
                "UPDATE",
                "UPDATED",
                "AUTHORIZATION_REQUEST",
                "SERVICE_ACCOUNT_TOKEN_REQUEST",
                "TOKEN_REQUEST",
                "TOKEN_REFRESH"
            })
    void scopesCountOnlyWhereTheyAreSavedOrAskedFor(ClientPolicyEvent event) {
        assertThatCode(() -> configured(new TenantScopesExecutorFactory(), Map.of("allowed-scopes", List.of("a/b")))
                        .executeOnEvent(context(event)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientPolicyEvent.class,
            mode = EXCLUDE,
            names = {"REGISTERED", "UPDATED"})
    void anAppClientIsJudgedOnlyWhenItIsSaved(ClientPolicyEvent event) {
        assertThatCode(() -> appClientExecutor().executeOnEvent(context(event))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientPolicyEvent.class,
            names = {"REGISTERED", "UPDATED"})
    void whenItIsSavedAnAppClientIsJudged(ClientPolicyEvent event) {
        assertThatThrownBy(() -> appClientExecutor().executeOnEvent(context(event)))
                .hasMessageContaining("asked for");
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientPolicyEvent.class,
            mode = EXCLUDE,
            names = {"SERVICE_ACCOUNT_TOKEN_RESPONSE", "TOKEN_RESPONSE", "TOKEN_REFRESH_RESPONSE"})
    void aSecretIsLookedAtOnlyWhenItHasObtainedAToken(ClientPolicyEvent event) {
        assertThatCode(() -> secretExpiry().executeOnEvent(context(event))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientPolicyEvent.class,
            names = {"SERVICE_ACCOUNT_TOKEN_RESPONSE", "TOKEN_RESPONSE", "TOKEN_REFRESH_RESPONSE"})
    void whenItHasObtainedATokenASecretIsLookedAt(ClientPolicyEvent event) {
        assertThatThrownBy(() -> secretExpiry().executeOnEvent(context(event))).hasMessageContaining("asked for");
    }

    @ParameterizedTest
    @EnumSource(
            value = ClientPolicyEvent.class,
            mode = EXCLUDE,
            names = {"TOKEN_REFRESH"})
    void refreshTokensAreRotatedOnlyWhereTheyAreUsed(ClientPolicyEvent event) {
        assertThatCode(() -> configured(new RefreshTokenRotationExecutorFactory(), Map.of("grace-seconds", 5))
                        .executeOnEvent(context(event)))
                .doesNotThrowAnyException();
    }

    @Test
    void whereARefreshTokenIsUsedItIsLookedAt() {
        assertThatThrownBy(() -> configured(new RefreshTokenRotationExecutorFactory(), Map.of())
                        .executeOnEvent(context(ClientPolicyEvent.TOKEN_REFRESH)))
                .hasMessageContaining("asked for");
    }

    @ParameterizedTest
    @EnumSource(ClientPolicyEvent.class)
    void theLifetimeNeedsNoSessionOnAnyEvent(ClientPolicyEvent event) {
        assertThatCode(() -> configured(new TokenLifetimeExecutorFactory(), Map.of("maximum-seconds", 300))
                        .executeOnEvent(context(event)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(ClientPolicyEvent.class)
    void theReuseOfTokensNeedsNoSessionOnAnyEvent(ClientPolicyEvent event) {
        assertThatCode(() -> configured(new TokenReuseExecutorFactory(), Map.of("window-seconds", 30))
                        .executeOnEvent(context(event)))
                .doesNotThrowAnyException();
    }

    private static ClientPolicyExecutorProvider<?> sourceAddress() {
        return configured(new SourceAddressExecutorFactory(), Map.of("allowed-addresses", List.of("203.0.113.0/24")));
    }

    private static ClientPolicyExecutorProvider<?> secretExpiry() {
        return configured(
                new SecretExpiryExecutorFactory(), Map.of("maximum-age-seconds", "60", "notice-seconds", "30"));
    }

    private static ClientPolicyExecutorProvider<?> rateLimit() {
        return configured(
                new RateLimitExecutorFactory(),
                Map.of(
                        "client-requests-per-second", "1",
                        "tenant-requests-per-second", "1",
                        "failed-authentications-per-minute", "6"));
    }

    @SuppressWarnings("unchecked") // as Keycloak itself calls it
    private static ClientPolicyExecutorProvider<?> configured(ExecutorFactory factory, Map<String, ?> settings) {
        ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation> executor =
                (ClientPolicyExecutorProvider<ClientPolicyExecutorConfigurationRepresentation>)
                        factory.executor(UNTOUCHED);
        executor.setupConfiguration(
                new ObjectMapper().convertValue(settings, executor.getExecutorConfigurationClass()));
        return executor;
    }

    private static ClientPolicyContext context(ClientPolicyEvent event) {
        return () -> event;
    }

    private static ClientPolicyExecutorProvider<?> appClientExecutor() {
        ExecutorFactory factory = new AppClientExecutorFactory();
        return factory.executor(UNTOUCHED);
    }
}
