package digital.webpremios.identity.it.token;

import digital.webpremios.identity.it.server.TestTenant;
import digital.webpremios.identity.it.support.http.Form;
import digital.webpremios.identity.it.support.token.ClientAuthentication;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A random machine client with its token requests.
 *
 * @param settings the client's settings, as the admin API names them
 * @param forms token requests, some of which are refused
 * @param authentication how it authenticates
 */
record GeneratedClient(Map<String, Object> settings, List<String> forms, ClientAuthentication authentication) {

    private static final String CAMPAIGNS = "webpremios.campaigns/";
    private static final int FORMS = 6;

    static GeneratedClient of(TestTenant tenant, Random chance) {
        List<String> scopes = new ArrayList<>(List.of(
                "webpremios.backoffice/all.read",
                "webpremios.backoffice/all.write",
                tenant == TestTenant.PARTNERS ? CAMPAIGNS + "*" : tenant.campaignScope()));
        List<String> asked = new ArrayList<>(scopes);
        asked.addAll(List.of("openid", "a/b", CAMPAIGNS + "11", CAMPAIGNS + "12", CAMPAIGNS + "x"));
        Collections.shuffle(scopes, chance);
        int held = 1 + chance.nextInt(scopes.size());
        int defaults = chance.nextInt(held + 1);
        Map<String, Object> attributes = new HashMap<>();
        if (chance.nextBoolean()) {
            attributes.put("access.token.lifespan", String.valueOf(300 + chance.nextInt(90_000)));
        }
        if (chance.nextInt(4) > 0) {
            attributes.put("webpremios.tenant-ids", chance.nextBoolean() ? "11" : "12 11 13");
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put("attributes", attributes);
        settings.put("defaultClientScopes", List.copyOf(scopes.subList(0, defaults)));
        settings.put("optionalClientScopes", List.copyOf(scopes.subList(defaults, held)));
        settings.put("fullScopeAllowed", chance.nextBoolean());
        settings.put("standardFlowEnabled", chance.nextBoolean());
        List<String> forms = new ArrayList<>(List.of("grant_type=client_credentials"));
        while (forms.size() < FORMS) {
            forms.add(form(asked, chance));
        }
        List<ClientAuthentication> ways = new ArrayList<>(EnumSet.allOf(ClientAuthentication.class));
        Collections.shuffle(ways, chance);
        ClientAuthentication authentication = ways.get(0);
        settings.putAll(authentication.settings());
        return new GeneratedClient(settings, forms, authentication);
    }

    private static String form(List<String> asked, Random chance) {
        Collections.shuffle(asked, chance);
        String form = Form.machine(String.join(" ", asked.subList(0, 1 + chance.nextInt(2))));
        return chance.nextInt(3) > 0
                ? form
                : form + "&" + Form.of("aws_client_metadata", chance.nextInt(4) > 0 ? "{\"a\":\"b\"}" : "{");
    }
}
