package digital.webpremios.identity.benchmark.peer.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/**
 * A Spring Authorization Server for machine tokens. It has one client with a plain secret, signs with RS256 and 2048
 * bits, and stores nothing. Its client comes in {@code PEER_CLIENT_ID}, {@code PEER_CLIENT_SECRET} and
 * {@code PEER_SCOPE}; it prints {@code READY} and its port on loopback.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class AuthorizationServer {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(AuthorizationServer.class, arguments);
    }

    @EventListener
    void ready(ServletWebServerInitializedEvent event) {
        System.out.println("READY " + event.getWebServer().getPort());
    }
}
