package digital.webpremios.identity.realmconfig.descriptor.reading;

import digital.webpremios.identity.realmconfig.yaml.YamlEntry;
import digital.webpremios.identity.realmconfig.yaml.YamlValue;

/**
 * Refuses placeholders: Keycloak's import fills {@code ${NAME}} wherever it stands in a realm file, so a descriptor could
 * publish any secret of the server. Only {@code url} may have one, and secrets are named, not written.
 */
final class PlainTexts {

    private static final String PLACEHOLDER = "${";
    private static final String URL = "url";

    private PlainTexts() {}

    /**
     * The file's root, if nothing in it but {@code url} has a placeholder.
     *
     * @throws IllegalArgumentException naming file, line and member
     */
    static YamlValue checked(YamlValue root) {
        if (!root.isMapping()) {
            return root; // the reader refuses it, saying what is expected
        }
        for (YamlEntry member : root.entries()) {
            if (member.key().is(DescriptorFile.ENVIRONMENTS) && member.value().isMapping()) {
                refuseIn(member.key());
                for (YamlEntry environment : member.value().entries()) {
                    refuseIn(environment.key());
                    tenant(environment.value());
                }
            }
        }
        tenant(root.with(Overlay.without(root.node(), DescriptorFile.ENVIRONMENTS)));
        return root;
    }

    private static void tenant(YamlValue tenant) {
        if (!tenant.isMapping()) {
            refuseIn(tenant);
            return;
        }
        for (YamlEntry member : tenant.entries()) {
            refuseIn(member.key());
            if (!member.key().is(URL)) {
                refuseIn(member.value());
            }
        }
    }

    private static void refuseIn(YamlValue value) {
        if (value.isMapping()) {
            for (YamlEntry member : value.entries()) {
                refuseIn(member.key());
                refuseIn(member.value());
            }
        } else if (value.isList()) {
            value.children().forEach(PlainTexts::refuseIn);
        } else if (value.text().contains(PLACEHOLDER)) {
            throw value.problem("the text has '" + PLACEHOLDER + "' in it; a placeholder is filled in 'url' only."
                    + " Write the text without it; a secret is named by env:NAME, file:NAME or vault:KEY");
        }
    }
}
