package digital.webpremios.identity.realmconfig.rule;

import digital.webpremios.identity.realmconfig.finding.Rule;
import digital.webpremios.identity.realmconfig.source.Problem;
import java.util.List;

/** Rules about a descriptor's file. */
public final class FileRules {
    /** The file exists and can be read. */
    public static final Rule FILE = Rule.error(
            "file",
            "A descriptor is a readable file of UTF-8 text with at most 64 MiB; a directory has at least one descriptor.",
            "Name a descriptor, or a directory with files *.yaml or *.yml.");

    /** The other commands can read a descriptor that violates no other rule. */
    public static final Rule READER = Rule.error(
            "reader",
            "The commands render, diff and apply can read the descriptor.",
            "Write what is expected; docs/tenant-descriptor.md describes every member.");

    /** A portfolio can be read, and each of its tenants has a profile. */
    public static final Rule PORTFOLIO = Rule.error(
            "portfolio",
            "A portfolio has profiles and tenants; each tenant names a profile, and the list of tenants is CSV.",
            "Write what is expected; docs/portfolio.md describes portfolios.");

    private static final Rule YAML = Rule.error(
            "yaml",
            "A descriptor is one YAML document of names and values, without anchors, aliases or tabs for indentation.",
            "Correct the YAML; an editor that knows the schema shows the place.");

    private static final Rule DUPLICATE_KEY = Rule.error(
            "duplicate-key",
            "No name is written twice in one mapping: a client id, a scope, a rule, an environment.",
            "Merge the two, or rename one.");

    static final List<Rule> ALL = List.of(FILE, YAML, DUPLICATE_KEY, READER, PORTFOLIO);

    private FileRules() {}

    /** Returns the rule that a problem violates. */
    public static Rule of(Problem.Kind kind) {
        return switch (kind) {
            case FILE -> FILE;
            case YAML -> YAML;
            case DUPLICATE_KEY -> DUPLICATE_KEY;
        };
    }
}
