package digital.webpremios.identity.cognito.browser;

import digital.webpremios.identity.cognito.browser.AuthorizeAnswer.ErrorPage;
import digital.webpremios.identity.cognito.browser.AuthorizeAnswer.ErrorRedirect;
import digital.webpremios.identity.cognito.browser.AuthorizeAnswer.Forward;
import digital.webpremios.identity.cognito.request.FormParameters;
import digital.webpremios.identity.denial.BrowserDenial.NotForBrowsers;
import digital.webpremios.identity.denial.BrowserDenial.UnknownClient;
import digital.webpremios.identity.denial.BrowserDenial.UnregisteredUri;
import digital.webpremios.identity.denial.BrowserDenial.UnsupportedValue;
import digital.webpremios.identity.denial.Decision;
import digital.webpremios.identity.denial.Denial;
import digital.webpremios.identity.denial.RequestDenial.MissingParameter;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides requests to {@code /oauth2/authorize} and to the paths with the same parameters: contract rows E1 to E7.
 *
 * @param tenancy whether the realm belongs to one tenant or is shared by several
 * @param clients the realm's clients by client id
 * @param translation translates a request for Keycloak
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html">Cognito:
 *     authorize endpoint</a>
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6749#section-4.1.2.1">RFC 6749, section 4.1.2.1</a>
 */
public record AuthorizeEndpoint(
        Tenancy tenancy, Function<String, Optional<BrowserClient>> clients, AuthorizeTranslation translation) {

    public AuthorizeAnswer answer(FormParameters request) {
        String clientId = request.get(BrowserParameter.CLIENT_ID);
        if (clientId == null) {
            return new ErrorPage(new MissingParameter(BrowserParameter.CLIENT_ID));
        }
        return clients.apply(clientId)
                .map(client -> answer(request, client))
                .orElseGet(() -> new ErrorPage(new UnknownClient()));
    }

    private AuthorizeAnswer answer(FormParameters request, BrowserClient client) {
        String redirectUri = request.get(BrowserParameter.REDIRECT_URI);
        if (redirectUri == null || !client.mayRedirectTo(redirectUri)) {
            return new ErrorPage(notRedirectable(redirectUri == null, client));
        }
        Optional<ResponseType> type =
                Optional.ofNullable(request.get(BrowserParameter.RESPONSE_TYPE)).flatMap(ResponseType::parse);
        boolean inFragment = type.filter(ResponseType::inFragment).isPresent();
        return type.map(known -> translation.translate(request, client, known, tenancy))
                .orElseGet(() -> Decision.deny(responseType(request)))
                .fold(
                        Forward::new,
                        denial -> new ErrorRedirect(location(redirectUri, inFragment, request, denial), denial));
    }

    private static Denial notRedirectable(boolean absent, BrowserClient client) {
        if (!client.signsIn()) {
            return new NotForBrowsers();
        }
        return absent
                ? new MissingParameter(BrowserParameter.REDIRECT_URI)
                : new UnregisteredUri(BrowserParameter.REDIRECT_URI);
    }

    private static Denial responseType(FormParameters request) {
        return request.has(BrowserParameter.RESPONSE_TYPE)
                ? new UnsupportedValue(BrowserParameter.RESPONSE_TYPE)
                : new MissingParameter(BrowserParameter.RESPONSE_TYPE);
    }

    private static String location(String redirectUri, boolean inFragment, FormParameters request, Denial denial) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("error", denial.error().code());
        answer.put("error_description", denial.explanation());
        String state = request.get(BrowserParameter.STATE);
        if (state != null) {
            answer.put(BrowserParameter.STATE, state);
        }
        String mark = inFragment ? "#" : redirectUri.indexOf('?') < 0 ? "?" : "&";
        return redirectUri + mark + BrowserParameters.write(answer);
    }
}
