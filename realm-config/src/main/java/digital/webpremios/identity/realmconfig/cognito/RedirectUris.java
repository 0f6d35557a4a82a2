package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.policy.AppClient;
import digital.webpremios.identity.policy.AppClientRules;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The redirect and logout URIs of an app client, as far as the pack's rules of an app client let it have them. */
record RedirectUris(PoolClient client, Findings findings) {

    List<String> allowed(List<JsonValue> uris) {
        List<String> allowed = new ArrayList<>();
        for (JsonValue uri : uris) {
            Optional<String> broken = AppClientRules.firstBroken(
                    new AppClient(false, List.of(), true, Set.of(), Set.of(uri.text()), null));
            if (broken.isPresent()) {
                findings.warning(
                        "client/uri",
                        client.subject(),
                        uri.position(),
                        broken.get() + " It is left out",
                        "have the app use another, and add it to the descriptor");
            } else if (!allowed.contains(uri.text())) {
                allowed.add(uri.text());
            }
        }
        return allowed;
    }

    /** Where a browser's app calls from: the origins of web addresses. */
    static List<String> origins(List<String> uris) {
        return uris.stream()
                .filter(uri -> uri.startsWith("http://") || uri.startsWith("https://"))
                .map(URI::create)
                .map(uri -> uri.getScheme() + "://" + uri.getRawAuthority())
                .distinct()
                .toList();
    }
}
