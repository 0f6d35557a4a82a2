package digital.webpremios.identity.realmconfig.cognito.pool;

import digital.webpremios.identity.realmconfig.cognito.output.Outputs;
import digital.webpremios.identity.realmconfig.cognito.output.PlainText;
import digital.webpremios.identity.realmconfig.cognito.output.Remark;
import digital.webpremios.identity.realmconfig.descriptor.Mfa;
import digital.webpremios.identity.realmconfig.descriptor.PasswordPolicy;
import digital.webpremios.identity.realmconfig.finding.Findings;
import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.List;
import java.util.Optional;

/**
 * A user pool ({@code UserPoolType}).
 *
 * @param at its place in the input
 * @param id the pool's id, {@code region_name}
 * @param name the pool's name
 * @param customDomain the host of the custom domain; empty if there is none
 * @param prefixDomain the host below {@code amazoncognito.com}; empty if there is none
 * @param schema the attributes of its users
 * @param selfRegistration whether users may register themselves
 * @param passwordPolicy the rules of new passwords
 * @param mfa whether users enter a one-time password
 * @param users the estimated number of users
 */
public record Pool(
        Location at,
        String id,
        String name,
        Optional<Value> customDomain,
        Optional<String> prefixDomain,
        List<Value> schema,
        boolean selfRegistration,
        Optional<PasswordPolicy> passwordPolicy,
        Mfa mfa,
        Optional<Integer> users) {

    /** The pool's name in findings. */
    public static final String SUBJECT = PoolRemarks.SUBJECT;

    /** Returns the region, which the id begins with. */
    public String region() {
        return id.substring(0, id.indexOf('_'));
    }

    /**
     * Reads the pool, and reports what has no equivalent in Keycloak.
     *
     * @throws IllegalArgumentException if no file describes the pool
     */
    public static Pool read(Outputs outputs, Findings findings) {
        Value described = outputs.one("UserPool")
                .orElseThrow(() -> new IllegalArgumentException(
                        "no file describes the pool; expected the output of aws cognito-idp describe-user-pool"));
        Members members = Members.of(described);
        Value id = members.require("Id");
        if (!id.asText().matches("[a-z0-9-]+_[0-9A-Za-z]+")) {
            throw id.refused("the id of a pool such as sa-east-1_Example");
        }
        members.ignore("Arn", "CreationDate", "LastModifiedDate", "Status");
        Domains domains = Domains.read(members, outputs, id.asText());
        PoolSignIn signIn = new PoolSignIn(members, outputs, findings);
        signIn.report();
        Pool pool = new Pool(
                described.at(),
                id.asText(),
                members.take("Name").flatMap(PlainText::of).orElse(id.asText()),
                domains.custom(),
                domains.prefix(),
                members.items("SchemaAttributes"),
                selfRegistration(members, findings),
                signIn.passwordPolicy(),
                signIn.mfa(),
                members.take("EstimatedNumberOfUsers").map(Value::asNumber));
        Remark.of(members, "pool", PoolRemarks.SUBJECT, PoolRemarks.KNOWN, findings);
        return pool;
    }

    private static boolean selfRegistration(Members members, Findings findings) {
        Optional<Members> config = members.take("AdminCreateUserConfig").map(Members::of);
        boolean byAdministrators =
                config.map(rules -> rules.flag("AllowAdminCreateUserOnly")).orElse(false);
        config.ifPresent(rules -> {
            rules.ignore("UnusedAccountValidityDays");
            Remark.of(rules, "pool", PoolRemarks.SUBJECT, PoolRemarks.KNOWN, findings);
        });
        return !byAdministrators;
    }

    /**
     * The hosts of a pool's hosted domain.
     *
     * @param custom the custom domain
     * @param prefix the host below {@code amazoncognito.com}
     */
    private record Domains(Optional<Value> custom, Optional<String> prefix) {
        /** Reads the hosts from the descriptions of the pool and of its domains. */
        static Domains read(Members pool, Outputs outputs, String poolId) {
            Optional<Value> custom = pool.take("CustomDomain");
            Optional<Value> prefix = pool.take("Domain");
            for (Value description : outputs.all("DomainDescription")) {
                Members domain = Members.of(description);
                Optional<Value> name = domain.take("Domain");
                domain.text("UserPoolId").filter(id -> !id.equals(poolId)).ifPresent(id -> {
                    throw description.problem(
                            "the domain belongs to the pool " + id + ", the other files belong to " + poolId);
                });
                if (domain.take("CustomDomainConfig")
                        .filter(config -> !config.isEmpty())
                        .isPresent()) {
                    custom = custom.or(() -> name);
                } else {
                    prefix = prefix.or(() -> name);
                }
            }
            String region = poolId.substring(0, poolId.indexOf('_'));
            return new Domains(custom, prefix.map(name -> name.asText() + ".auth." + region + ".amazoncognito.com"));
        }
    }
}
