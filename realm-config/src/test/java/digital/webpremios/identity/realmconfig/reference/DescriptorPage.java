package digital.webpremios.identity.realmconfig.reference;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * The reference of descriptors in one language.
 *
 * @param translation the text of a key in this language, from the key and the English text
 */
record DescriptorPage(BinaryOperator<String> translation) {

    String markdown() {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(text("page.title", "Tenant descriptor")).append("\n\n");
        page.append(text("page.language", "*[Português do Brasil](tenant-descriptor.pt-BR.md)*"))
                .append("\n\n");
        page.append(text(
                        "page.made",
                        "Made from `realm-config/tenant-descriptor.schema.json` by `ReferencePagesTest`; do not edit."))
                .append("\n\n");
        page.append(text(
                        "page.what",
                        "A tenant is one YAML file, `realm-config/tenants/REALM.yaml`. An editor that knows the YAML language "
                                + "server completes and checks it because of its first line, "
                                + "`# yaml-language-server: $schema=../tenant-descriptor.schema.json`. `realm-config check` finds "
                                + "the rest ([rules](check-rules.md)). Values are read as the text that is written: "
                                + "`no` is a word, and quotes make no difference."))
                .append("\n\n");
        page.append(text(
                        "page.lists",
                        "`NAME` is a name that you choose. A length of time is a whole number with its unit: `30s`, `5m`, "
                                + "`12h`, `90d`. Members marked *required* must be present; those of an optional block only if "
                                + "the block is present. With `environments`, they may be given there."))
                .append("\n");
        List<SchemaMember> members = SchemaMember.ofRoot();
        table(text("page.tenant", "The tenant"), members.stream(), page);
        members.forEach(member -> {
            List<SchemaMember> below = member.all().skip(1).toList();
            if (!below.isEmpty()) {
                table("`" + member.path() + "`", below.stream(), page);
            }
        });
        return page.toString();
    }

    private void table(String heading, Stream<SchemaMember> members, StringBuilder page) {
        page.append("\n## ").append(heading).append("\n\n| ");
        page.append(text("column.member", "member")).append(" | ");
        page.append(text("column.values", "values, or an example")).append(" | ");
        page.append(text("column.default", "default")).append(" | ");
        page.append(text("column.meaning", "meaning")).append(" |\n|---|---|---|---|\n");
        members.forEach(member -> page.append("| `")
                .append(member.path())
                .append("` | ")
                .append(cell(member.values()))
                .append(" | ")
                .append(member.isRequired() ? text("word.required", "*required*") : cell(member.usual()))
                .append(" | ")
                .append(cell(text(member.path(), member.description())))
                .append(" |\n"));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private String text(String key, String english) {
        return translation.apply(key, english);
    }
}
