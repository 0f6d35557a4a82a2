package digital.webpremios.identity.realmconfig.descriptor.reading;

import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.yaml.YamlEntry;
import digital.webpremios.identity.realmconfig.yaml.YamlMembers;
import digital.webpremios.identity.realmconfig.yaml.YamlValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A descriptor's file: what is the same everywhere, and what differs in an environment. */
public final class DescriptorFile {

    /** The member that says what differs. */
    public static final String ENVIRONMENTS = "environments";

    /** What stands for the tenant id in any other text. */
    public static final String TENANT_ID_PLACEHOLDER = "{tenant-id}";

    private final YamlValue root;
    private final List<YamlEntry> environments;

    private DescriptorFile(YamlValue root, List<YamlEntry> environments) {
        this.root = root;
        this.environments = environments;
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException naming file, line and what is expected
     */
    public static DescriptorFile read(Path file) {
        YamlValue root = PlainTexts.checked(YamlValue.read(file));
        Optional<YamlValue> environments =
                root.members(List.of(), TenantReader.allMembers()).find(ENVIRONMENTS);
        for (YamlEntry environment : environments.map(YamlValue::entries).orElse(List.of())) {
            if (!environment.key().text().matches("[a-z][a-z0-9-]{0,30}")) {
                throw environment.key().refused("the name of an environment, in small letters");
            }
            environment.value().members(List.of(), TenantReader.members());
        }
        return new DescriptorFile(root, environments.map(YamlValue::entries).orElse(List.of()));
    }

    /** Where it stands. */
    public Path path() {
        return root.file();
    }

    /** The names of its environments, as they are written; none if the tenant is the same everywhere. */
    public List<String> environments() {
        return environments.stream()
                .map(environment -> environment.key().text())
                .toList();
    }

    /** Whether the tenant is there in the environment; if none is named, whether it is the same everywhere. */
    public boolean isIn(Optional<String> environment) {
        return environments.isEmpty()
                || environment.filter(environments()::contains).isPresent();
    }

    /**
     * The tenant in an environment.
     *
     * @throws IllegalArgumentException naming file, line and what is expected; or if it is not there in the environment
     */
    public TenantDescriptor tenant(Optional<String> environment) {
        return TenantReader.read(tree(environment));
    }

    /**
     * The tree of the tenant in an environment: merged, and the tenant id in its places.
     *
     * @throws IllegalArgumentException if the tenant is not there in the environment, or without a name if one is needed
     */
    public YamlValue tree(Optional<String> environment) {
        if (!isIn(environment)) {
            throw new IllegalArgumentException(path() + ": "
                    + environment
                            .map(name -> "the tenant is not in environment '" + name + "'; it is in ")
                            .orElse("the environment must be named; the tenant is in ")
                    + String.join(", ", environments()));
        }
        YamlValue base = root.with(Overlay.without(root.node(), ENVIRONMENTS));
        YamlValue merged = environments.stream()
                .filter(entry -> environment.filter(entry.key()::is).isPresent())
                .findFirst()
                .map(entry ->
                        base.with(Overlay.merged(base.node(), entry.value().node())))
                .orElse(base);
        YamlMembers members = merged.members(List.of(), TenantReader.members());
        return members.find(TenantReader.TENANT_ID)
                .map(YamlValue::text)
                .map(tenantId -> merged.with(
                        Overlay.replaced(merged.node(), text -> text.replace(TENANT_ID_PLACEHOLDER, tenantId))))
                .orElse(merged);
    }
}
