package digital.webpremios.identity.realmconfig.descriptor.writing;

import digital.webpremios.identity.realmconfig.descriptor.Branding;
import digital.webpremios.identity.realmconfig.descriptor.ClientAuthentication;
import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
import digital.webpremios.identity.realmconfig.descriptor.ExampleParticipant;
import digital.webpremios.identity.realmconfig.descriptor.FirstSignIn;
import digital.webpremios.identity.realmconfig.descriptor.Mail;
import digital.webpremios.identity.realmconfig.descriptor.Mfa;
import digital.webpremios.identity.realmconfig.descriptor.ParticipantAttribute;
import digital.webpremios.identity.realmconfig.descriptor.Participants;
import digital.webpremios.identity.realmconfig.descriptor.PasswordPolicy;
import digital.webpremios.identity.realmconfig.descriptor.SecretReference;
import digital.webpremios.identity.realmconfig.descriptor.TenantDescriptor;
import digital.webpremios.identity.realmconfig.policy.Grant;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Lifetime;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Limits;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.Rate;
import digital.webpremios.identity.realmconfig.policy.TenantPolicy.SecretAge;
import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.Tenancy;
import digital.webpremios.identity.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generates valid descriptors with difficult texts. */
final class Descriptors {

    private static final Arbitrary<String> LINES = Arbitraries.oneOf(
            Arbitraries.of(
                    "no",
                    "~",
                    "010",
                    "1e3",
                    "12:30",
                    "a: b",
                    "a #b",
                    "- a",
                    "'",
                    "\"",
                    "{a}",
                    "[a]",
                    " a ",
                    "\uFEFF",
                    "a\u2028b",
                    "\uD83D\uDE00"),
            Arbitraries.strings()
                    .excludeChars('\u0000')
                    .ofMinLength(1)
                    .ofMaxLength(30)
                    .filter(text -> !text.isBlank()
                            && text.chars().noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))
                            && !text.contains("{tenant-id}")));
    private static final Arbitrary<String> SCOPES = Arbitraries.of(
            "webpremios.campaigns/40455",
            "webpremios.campaigns/70750",
            "webpremios.backoffice/all.read",
            "https://api.example/a:b",
            "a/#b",
            "1/2",
            "-/{x}",
            "&a/*b",
            "'/'");
    private static final Arbitrary<SecretReference> SECRETS = Arbitraries.of(
            new SecretReference.Environment("A_1"), new SecretReference.File("a.b"), new SecretReference.Vault("k"));
    private static final Arbitrary<List<String>> MANY_LINES =
            LINES.list().uniqueElements().ofMaxSize(3);
    private static final Arbitrary<Boolean> FLAGS = Arbitraries.of(true, false);

    private Descriptors() {}

    static Arbitrary<TenantDescriptor> any() {
        return Combinators.combine(
                        Arbitraries.of("campaign", "1", "no", "A-b_2"),
                        Arbitraries.of("40455", "70750", "shared")
                                .map(text -> Tenancy.parse(text).orElseThrow()),
                        LINES,
                        branding(),
                        Arbitraries.maps(SCOPES, LINES).ofMaxSize(4),
                        clients(),
                        policies(),
                        participants().optional())
                .as((realm, tenancy, name, branding, scopes, clients, policy, participants) -> new TenantDescriptor(
                        realm,
                        tenancy,
                        new HostName("auth.campaign.example"),
                        Optional.of("${WEBPREMIOS_CAMPAIGN_URL:https://auth.campaign.example:8443}")
                                .filter(any -> realm.equals("no")),
                        name,
                        branding,
                        realm.equals("1") ? List.of("en") : List.of("pt-BR", "en", "es"),
                        scopes,
                        clients,
                        policy,
                        realm.equals("no"),
                        participants));
    }

    private static Arbitrary<Branding> branding() {
        return Combinators.combine(
                        LINES.optional(),
                        Arbitraries.of("#0b57d0", "#FFFFFF").optional(),
                        LINES.optional(),
                        LINES.optional())
                .as(Branding::new);
    }

    private record Rest(boolean pkce, boolean introspection, ClientAuthentication authentication) {}

    private static Arbitrary<ClientAuthentication> authentications() {
        return Arbitraries.of(
                new ClientAuthentication.Secret(),
                new ClientAuthentication.SecretJwt(),
                new ClientAuthentication.PrivateKeyJwt(Optional.of("{\"keys\": []}"), Optional.empty()),
                new ClientAuthentication.PrivateKeyJwt(
                        Optional.empty(), Optional.of("https://partner.example/jwks: #1")),
                new ClientAuthentication.FederatedJwt("kubernetes", "system:serviceaccount:a:b"));
    }

    private static Arbitrary<List<ClientDescriptor>> clients() {
        return Combinators.combine(
                        Arbitraries.of("a", "1h57", "no", "+b", "0x1F", "1e3", "-", ".5"),
                        LINES.optional(),
                        SECRETS.optional(),
                        Arbitraries.of(Grant.class).set().ofMinSize(1),
                        SCOPES.list().uniqueElements().ofMaxSize(3),
                        Combinators.combine(
                                        Arbitraries.longs().between(300, 86_400),
                                        Arbitraries.longs().between(3_600, 315_360_000))
                                .as(List::of),
                        Combinators.combine(MANY_LINES, MANY_LINES, MANY_LINES).as(List::of),
                        Combinators.combine(FLAGS, FLAGS, authentications())
                                .as((pkce, introspection, how) -> new Rest(pkce, introspection, how)))
                .as((id, name, secret, grants, scopes, lifetimes, uris, rest) -> new ClientDescriptor(
                        id,
                        name,
                        rest.authentication().usesSecret()
                                ? secret.or(() -> rest.authentication() instanceof ClientAuthentication.SecretJwt
                                        ? Optional.of(new SecretReference.Environment("SECRET_OF_IT"))
                                        : Optional.empty())
                                : Optional.empty(),
                        grants,
                        scopes,
                        rest.pkce() ? List.of(new TenantId(1), new TenantId(40_455)) : List.of(),
                        lifetimes.get(0),
                        lifetimes.get(1),
                        uris.get(0),
                        uris.get(1),
                        uris.get(2),
                        rest.pkce(),
                        rest.authentication(),
                        rest.introspection()))
                .list()
                .uniqueElements(ClientDescriptor::clientId)
                .ofMaxSize(3);
    }

    private static Arbitrary<TenantPolicy> policies() {
        Arbitrary<Optional<Rate>> rates =
                Arbitraries.of(new Rate("50", 100), new Rate("0.5", 1)).optional();
        Arbitrary<Limits> limits = Combinators.combine(rates, rates, rates).as(Limits::new);
        return Combinators.combine(
                        SCOPES.list().uniqueElements().ofMinSize(1).ofMaxSize(3).optional(),
                        Arbitraries.of(Grant.class).set().ofMinSize(1).optional(),
                        Arbitraries.of(new Lifetime(300, 86_400), new Lifetime(301, 3_600))
                                .optional(),
                        FLAGS,
                        Arbitraries.of(List.of("client-secret"), List.of("client-jwt", "client-x509"))
                                .optional(),
                        Arbitraries.just(List.of("::1/128", "10.0.0.0/8")).optional(),
                        limits,
                        Combinators.combine(
                                        Arbitraries.of(
                                                        new SecretAge(
                                                                Optional.of(31_536_000L), 86_400, Optional.empty()),
                                                        new SecretAge(Optional.empty(), 0, Optional.of(61L)))
                                                .optional(),
                                        Arbitraries.of(0L, 60L).optional(),
                                        Arbitraries.of(1L, 60L, 300L).optional())
                                .as((age, rotation, reuse) -> new Ages(age, rotation, reuse)))
                .as((scopes, grants, lifetime, flag, authenticators, addresses, rate, ages) -> new TenantPolicy(
                        scopes,
                        grants,
                        lifetime,
                        flag,
                        authenticators,
                        !flag,
                        flag,
                        addresses,
                        rate,
                        ages.secret(),
                        ages.rotation(),
                        ages.reuse(),
                        !flag));
    }

    private record Ages(Optional<SecretAge> secret, Optional<Long> rotation, Optional<Long> reuse) {}

    private static Arbitrary<Participants> participants() {
        return Combinators.combine(
                        FLAGS,
                        Arbitraries.of(Mfa.class),
                        Arbitraries.of(new PasswordPolicy(8, true, false, true, false, 3))
                                .optional(),
                        attributes(),
                        MANY_LINES,
                        mail().optional(),
                        firstSignIn().optional(),
                        examples())
                .as(Participants::new);
    }

    private static Arbitrary<List<ParticipantAttribute>> attributes() {
        return Combinators.combine(
                        Arbitraries.of("email", "custom:campaign_id", "custom:1", "birthdate"),
                        LINES.optional(),
                        FLAGS,
                        FLAGS,
                        Arbitraries.of(1, 255, 2_048),
                        Arbitraries.of("[A-Za-z0-9._-]+", "a: #b", "'|\"", "\\d+\\\\")
                                .optional())
                .as(ParticipantAttribute::new)
                .list()
                .uniqueElements(ParticipantAttribute::name)
                .ofMaxSize(3);
    }

    private static Arbitrary<Mail> mail() {
        return Combinators.combine(
                        LINES.optional(),
                        Arbitraries.of(Mail.Security.class),
                        Combinators.combine(LINES, SECRETS)
                                .as(Mail.Credentials::new)
                                .optional())
                .as((name, security, credentials) ->
                        new Mail("a'b@example", name, "smtp.example", 587, security, credentials));
    }

    private static Arbitrary<FirstSignIn> firstSignIn() {
        return SECRETS.optional()
                .flatMap(secret -> Arbitraries.of(
                        new FirstSignIn.ResetMail(),
                        new FirstSignIn.SourcePool("sa-east-1", "1h57", secret, Optional.empty()),
                        new FirstSignIn.SourcePool("sa-east-1", "no", secret, Optional.of("http://127.0.0.1:1234/"))));
    }

    private static Arbitrary<List<ExampleParticipant>> examples() {
        return Combinators.combine(
                        Arbitraries.of("ana", "123", "a:b", "off"),
                        SECRETS.optional(),
                        FLAGS,
                        FLAGS,
                        Arbitraries.maps(Arbitraries.of("email", "custom:x", "given_name"), LINES),
                        MANY_LINES)
                .as((name, password, email, phone, attributes, groups) ->
                        new ExampleParticipant(name, password, email, phone, new TreeMap<>(attributes), groups))
                .list()
                .uniqueElements(ExampleParticipant::username)
                .ofMaxSize(2);
    }
}
