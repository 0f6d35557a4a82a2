package digital.webpremios.identity.realmconfig.reference;

import digital.webpremios.identity.realmconfig.finding.Rule;
import java.util.List;

/**
 * The reference of the rules of {@code realm-config check}.
 *
 * @param rules the rules, by id
 */
public record RulesPage(List<Rule> rules) {

    private static final String INTRODUCTION = """
            # What `realm-config check` finds

            Made from the rules by `RulesPageTest`; do not edit.

            ```sh
            realm-config/realm-config check realm-config/tenants
            realm-config/realm-config check --environment production --strict realm-config/tenants
            realm-config/realm-config check --format sarif realm-config/tenants > check.sarif
            realm-config/realm-config check --with-secrets --secrets-dir DIR --vault-dir DIR realm-config/tenants
            ```

            One run reports every finding, sorted by place: `FILE:LINE:COLUMN: SEVERITY [RULE] MESSAGE — REMEDY`; with the
            environments in brackets if it is not so in all of them. Exit code 0: no error; 1: an error, or with `--strict` a warning;
            2: usage. Descriptors that share a platform are checked together: some rules compare them.

            `--format json` prints `version` (1; members may be added), `errors`, `warnings` and `findings`, each with `file`, `line`,
            `column`, `rule`, `severity`, `message`, `remedy` and `environments` (empty: in all). `--format sarif` prints SARIF 2.1.0.

            A secret is never shown, not even one that was written into a descriptor by mistake.

            | rule | severity | what must be | remedy |
            |---|---|---|---|
            """;

    /** The page. */
    public String markdown() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        rules.forEach(rule -> page.append("| `")
                .append(rule.id())
                .append("` | ")
                .append(rule.severity())
                .append(" | ")
                .append(rule.what().replace("*", "\\*"))
                .append(" | ")
                .append(rule.remedy().replace("*", "\\*"))
                .append(" |\n"));
        return page.toString();
    }
}
