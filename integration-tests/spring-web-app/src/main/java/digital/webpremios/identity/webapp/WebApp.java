package digital.webpremios.identity.webapp;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Started by the browser tests with {@code server.port}, {@code webpremios.host} and the client's secret in the
 * environment.
 */
@SpringBootApplication
public class WebApp {

    public static void main(String[] arguments) {
        SpringApplication.run(WebApp.class, arguments);
    }
}
