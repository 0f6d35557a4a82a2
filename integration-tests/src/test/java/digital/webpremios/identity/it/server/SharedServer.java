package digital.webpremios.identity.it.server;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one server for all test classes of a JVM when the first of them needs it, and ends it after the last. */
final class SharedServer implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == KeycloakServer.class || type == AdminApi.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        KeycloakServer server = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                .computeIfAbsent(
                        "server", key -> OneStart.of(SharedServer::start, KeycloakServer::close), OneStart.class)
                .get(KeycloakServer.class);
        return parameter.getParameter().getType() == AdminApi.class
                ? context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE)
                        .computeIfAbsent("admin", key -> new AdminApi(server), AdminApi.class)
                : server;
    }

    private static KeycloakServer start() {
        String kind = Settings.get("server.kind");
        return switch (kind) {
            case "distribution" -> DistributionServer.start();
            case "container" -> ContainerServer.start();
            default ->
                throw new IllegalArgumentException(
                        "server.kind: '" + kind + "' is not allowed; expected 'distribution' or 'container'");
        };
    }
}
