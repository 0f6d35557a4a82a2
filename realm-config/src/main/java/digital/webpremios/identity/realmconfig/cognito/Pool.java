package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.JsonMembers;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import digital.webpremios.identity.realmconfig.cognito.json.Position;
import digital.webpremios.identity.realmconfig.descriptor.Mfa;
import digital.webpremios.identity.realmconfig.descriptor.PasswordPolicy;
import java.util.List;
import java.util.Optional;

/**
 * A pool ({@code UserPoolType}).
 *
 * @param position where it stands
 * @param id its id, {@code region_name}
 * @param name what its operators call it
 * @param customDomain the host of its hosted domain, if it has one of its own
 * @param prefixDomain the host below {@code amazoncognito.com}, if it has one
 * @param schema the attributes of its users
 * @param selfRegistration whether people may register themselves
 * @param passwordPolicy what a new password must be
 * @param mfa whether a one-time password is asked for
 * @param users about how many there are
 */
record Pool(
        Position position,
        String id,
        String name,
        Optional<JsonValue> customDomain,
        Optional<String> prefixDomain,
        List<JsonValue> schema,
        boolean selfRegistration,
        Optional<PasswordPolicy> passwordPolicy,
        Mfa mfa,
        Optional<Integer> users) {

    static final String SUBJECT = "user pool";

    /** The region of its id. */
    String region() {
        return id.substring(0, id.indexOf('_'));
    }

    /**
     * Reads the pool, and says what of it has no counterpart.
     *
     * @throws IllegalArgumentException if it is not there
     */
    static Pool read(Outputs outputs, Findings findings) {
        JsonValue described = outputs.one("UserPool")
                .orElseThrow(() -> new IllegalArgumentException(
                        "no file has the pool; expected the output of aws cognito-idp describe-user-pool"));
        JsonMembers members = described.members();
        JsonValue id = members.require("Id");
        if (!id.text().matches("[a-z0-9-]+_[0-9A-Za-z]+")) {
            throw id.refused("the id of a pool such as sa-east-1_Example");
        }
        members.ignore("Arn", "CreationDate", "LastModifiedDate", "Status");
        PoolDomain domain = PoolDomain.read(members, outputs, id.text());
        PoolSignIn.report(members, findings);
        Pool pool = new Pool(
                described.position(),
                id.text(),
                members.take("Name").flatMap(OneLine::of).orElse(id.text()),
                domain.custom(),
                domain.prefix(),
                members.items("SchemaAttributes"),
                selfRegistration(members, findings),
                PoolPasswords.read(members, findings),
                PoolMfa.read(members, outputs, findings),
                members.take("EstimatedNumberOfUsers").map(JsonValue::number));
        Remark.of(members, "pool", SUBJECT, PoolRemarks.KNOWN, findings);
        return pool;
    }

    private static boolean selfRegistration(JsonMembers members, Findings findings) {
        Optional<JsonMembers> config = members.take("AdminCreateUserConfig").map(JsonValue::members);
        boolean byAdministrators =
                config.map(rules -> rules.flag("AllowAdminCreateUserOnly")).orElse(false);
        config.ifPresent(rules -> {
            rules.ignore("UnusedAccountValidityDays");
            Remark.of(rules, "pool", SUBJECT, PoolRemarks.KNOWN, findings);
        });
        return !byAdministrators;
    }
}
