package digital.webpremios.identity.webapp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** What a participant sees, and what the tests ask for in the participant's session. Tokens are not shown. */
@RestController
class Pages {

    private final OAuth2AuthorizedClientManager renewal;
    private final OAuth2AuthorizedClientRepository clients;

    Pages(OAuth2AuthorizedClientManager renewal, OAuth2AuthorizedClientRepository clients) {
        this.renewal = renewal;
        this.clients = clients;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home(@AuthenticationPrincipal OidcUser user, CsrfToken csrf) {
        return """
                <!doctype html>
                <html lang="en">
                <title>Web app</title>
                <p>Signed in as <b id="user">%s</b></p>
                <form action="/logout" method="post">
                <input type="hidden" name="%s" value="%s">
                <button id="sign-out">Sign out</button>
                </form>
                """.formatted(HtmlUtils.htmlEscape(user.getName()), csrf.getParameterName(), csrf.getToken());
    }

    @GetMapping(path = "/signed-out", produces = MediaType.TEXT_HTML_VALUE)
    String signedOut() {
        return """
                <!doctype html>
                <html lang="en">
                <title>Web app</title>
                <p id="signed-out">Signed out</p>
                """;
    }

    @GetMapping("/user")
    Map<String, Object> user(@AuthenticationPrincipal OidcUser user) {
        return Map.of(
                "idToken", user.getIdToken().getClaims(),
                "userInfo", Objects.requireNonNull(user.getUserInfo()).getClaims());
    }

    /** Renews the access token with the refresh token, and says whether there is a new one. */
    @GetMapping("/renewal")
    Map<String, Object> renew(Authentication participant, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizedClient before =
                Objects.requireNonNull(clients.loadAuthorizedClient("webpremios", participant, request));
        OAuth2AuthorizeRequest due = OAuth2AuthorizeRequest.withAuthorizedClient(before)
                .principal(participant)
                .attribute(HttpServletRequest.class.getName(), request)
                .attribute(HttpServletResponse.class.getName(), response)
                .build();
        OAuth2AuthorizedClient after = Objects.requireNonNull(renewal.authorize(due));
        String renewed = after.getAccessToken().getTokenValue();
        return Map.of("renewed", !renewed.equals(before.getAccessToken().getTokenValue()));
    }
}
