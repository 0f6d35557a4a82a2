package digital.webpremios.identity.keycloak.reference;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.services.clientpolicy.condition.ClientPolicyConditionProviderFactory;
import org.keycloak.services.clientpolicy.executor.ClientPolicyExecutorProviderFactory;
import org.keycloak.storage.UserStorageProviderFactory;

/**
 * The reference as a page of Markdown.
 *
 * @param language gives a text in the language of the page
 */
record ReferencePage(Function<ReferenceText, String> language) {

    String markdown() {
        return "# " + say("title", "Configuration reference") + "\n\n"
                + say("other-language", "*[Português do Brasil](configuration.pt-BR.md)*")
                + "\n\n"
                + say("generated", "Generated from the providers by `ConfigurationReferenceTest`; do not edit.")
                + "\n\n## "
                + say("options", "Options of the server")
                + "\n\n"
                + say(
                        "how-to-set",
                        "They are given to `kc.sh start` as `--<option>=<value>`, or in `conf/keycloak.conf`. A value that cannot"
                                + " be used stops the server's start.")
                + "\n\n"
                + table(say("option", "option"), Providers.options())
                + section(
                        say("conditions", "Conditions of client policies"),
                        Providers.policies(ClientPolicyConditionProviderFactory.class))
                + section(
                        say("executors", "Executors of client policies"),
                        Providers.policies(ClientPolicyExecutorProviderFactory.class))
                + section(
                        say("components", "Components of the page User federation"),
                        Providers.policies(UserStorageProviderFactory.class));
    }

    private String section(String title, List<PolicyProvider> providers) {
        return "\n## " + title + "\n" + providers.stream().map(this::provider).collect(Collectors.joining());
    }

    private String provider(PolicyProvider provider) {
        return "\n### `" + provider.id() + "`\n\n" + language.apply(provider.help()) + "\n\n"
                + (provider.settings().isEmpty()
                        ? say("no-settings", "It has no settings.") + "\n"
                        : table(say("setting", "setting"), provider.settings()));
    }

    private String table(String name, List<Setting> settings) {
        return "| " + name + " | " + say("default", "default") + " | " + say("meaning", "meaning")
                + " |\n|---|---|---|\n" + settings.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Setting setting) {
        String byDefault = setting.byDefault()
                .map(value -> "`" + value + "`")
                .orElseGet(() -> setting.required() ? say("required", "*required*") : "–");
        return "| `" + setting.name() + "` | " + byDefault + " | " + language.apply(setting.meaning()) + " |\n";
    }

    private String say(String what, String english) {
        return language.apply(new ReferenceText("page/" + what, english));
    }
}
