package digital.webpremios.identity.realmconfig.check;

import digital.webpremios.identity.realmconfig.check.finding.Rule;
import digital.webpremios.identity.realmconfig.check.rule.Rules;
import digital.webpremios.identity.realmconfig.check.schema.DescriptorSchema;
import digital.webpremios.identity.realmconfig.check.source.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rules of files, before anybody looks at a tenant. */
final class FileRules {

    static final Rule FILE = Rule.error(
            "file",
            "A descriptor is a readable file of UTF-8 text, a megabyte at most; a directory of descriptors has one.",
            "Name a descriptor, or a directory with files *.yaml or *.yml.");

    static final Rule YAML = Rule.error(
            "yaml",
            "A descriptor is one YAML document of names and values, without anchors, aliases and tabs for indentation.",
            "Correct the YAML; an editor that knows the schema shows where.");

    static final Rule DUPLICATE_KEY = Rule.error(
            "duplicate-key",
            "A name is written once: a client id, a scope, a rule, an environment.",
            "Make one of the two, or rename one.");

    /** What the strict reader refuses although no other rule does. */
    static final Rule READER = Rule.error(
            "reader",
            "render, diff and apply can read the descriptor.",
            "Write what is expected; docs/tenant-descriptor.md describes every member.");

    private FileRules() {}

    static Rule of(Problem.Kind kind) {
        return switch (kind) {
            case FILE -> FILE;
            case YAML -> YAML;
            case DUPLICATE_KEY -> DUPLICATE_KEY;
        };
    }

    /** All rules of the command, by id. */
    static List<Rule> andAllOthers() {
        return Stream.concat(
                        Stream.of(FILE, YAML, DUPLICATE_KEY, MisplacedPlaceholder.RULE, READER, DescriptorSchema.RULE),
                        Rules.reference().stream())
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }
}
