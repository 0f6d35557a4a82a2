package digital.webpremios.identity.it.support.token;

import digital.webpremios.identity.it.server.TestClient;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test that runs once for a partner's client of each tenant; its first parameter is the {@link TestClient}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@EnumSource(
        value = TestClient.class,
        names = {"DEMO_PARTNER", "UAT_PARTNER", "PARTNER_NETWORK"})
public @interface EachPartner {}
