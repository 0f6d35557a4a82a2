package digital.webpremios.identity.benchmark.peer.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/**
 * A Spring Authorization Server that answers machines: one client with a plain secret, RS256 with 2048 bits, nothing
 * stored. Its client comes in {@code PEER_CLIENT_ID}, {@code PEER_CLIENT_SECRET} and {@code PEER_SCOPE}; it prints
 * {@code READY} and its port on loopback.
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
