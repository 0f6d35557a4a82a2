package digital.webpremios.identity.realmconfig.descriptor.reading;

import digital.webpremios.identity.realmconfig.descriptor.Branding;
import digital.webpremios.identity.realmconfig.descriptor.RealmName;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a tenant. A member that is not read is refused, so that the schema cannot allow a member without effect. */
public final class TenantReader {

    private TenantReader() {}

    /**
     * Reads the tenant of a merged tree.
     *
     * @throws IllegalArgumentException naming the place and what is expected there
     */
    public static TenantDescriptor read(Value root) {
        Members members = Members.of(root);
        TenantDescriptor tenant = new TenantDescriptor(
                Scalars.parsed(
                        members.require("realm"),
                        text -> Optional.of(text).filter(RealmName::isTenants),
                        RealmName.EXPECTED),
                Scalars.parsed(
                        members.require("tenant-id"), Tenancy::parse, "a tenant id, or '" + Tenancy.SHARED + "'"),
                Scalars.parsed(
                        members.require("host"), HostName::parse, "a host name in small letters, without a port"),
                members.text("url"),
                Scalars.line(members.require("display-name")),
                members.take("branding").map(TenantReader::branding).orElseGet(Branding::none),
                members.take("locales").map(Value::asList).map(Scalars::lines).orElse(TenantDescriptor.DEFAULT_LOCALES),
                scopes(members.require("scopes")),
                members.require("clients").members().stream()
                        .map(ClientReader::read)
                        .toList(),
                PolicyReader.read(members.require("policy")),
                members.take("dynamic-client-registration")
                        .filter(value -> value.is("allowed"))
                        .isPresent(),
                members.take("participants").map(ParticipantsReader::read));
        members.refuseRest();
        return tenant;
    }

    private static Branding branding(Value block) {
        Members members = Members.of(block);
        Branding branding = new Branding(
                members.take("logo-url").map(Scalars::line),
                members.text("primary-color"),
                members.take("help-url").map(Scalars::line),
                members.take("terms-url").map(Scalars::line));
        members.refuseRest();
        return branding;
    }

    private static Map<String, String> scopes(Value value) {
        Map<String, String> scopes = new LinkedHashMap<>();
        for (Value.Member scope : value.members()) {
            scopes.put(scope.name(), Scalars.line(scope.value()));
        }
        return scopes;
    }
}
