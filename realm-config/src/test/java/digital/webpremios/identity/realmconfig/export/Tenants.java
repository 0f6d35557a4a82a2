package digital.webpremios.identity.realmconfig.export;

import digital.webpremios.identity.realmconfig.descriptor.Branding;
import digital.webpremios.identity.realmconfig.descriptor.ClientAuthentication;
import digital.webpremios.identity.realmconfig.descriptor.ClientDescriptor;
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
import digital.webpremios.identity.tenant.HostName;
import digital.webpremios.identity.tenant.Tenancy;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Generates tenants of every kind. */
final class Tenants {

    private static final SecretReference SECRET = new SecretReference.Environment("SECRET");

    private final Random random;

    private Tenants(Random random) {
        this.random = random;
    }

    static Arbitrary<TenantDescriptor> any() {
        return Arbitraries.longs().map(seed -> new Tenants(new Random(seed)).tenant());
    }

    private TenantDescriptor tenant() {
        Tenancy tenancy =
                Tenancy.parse(random.nextBoolean() ? "40455" : "shared").orElseThrow();
        Optional<Participants> participants = maybe(participants());
        TenantPolicy policy = policy();
        return new TenantDescriptor(
                "campaign",
                tenancy,
                new HostName("auth.campaign.example"),
                maybe("http://auth.campaign.example:8080"),
                "Campanha " + random.nextInt(9),
                new Branding(
                        maybe("https://a.example/l.png"), maybe("#0b57d0"), maybe("https://h"), maybe("https://t")),
                oneOf(List.of("pt-BR", "en", "es"), List.of("en"), List.of("es", "en")),
                Map.of("it/read", "Read", "it/write", "Write: all", "webpremios.campaigns/40455", "Act"),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> client(i, policy))
                        .toList(),
                policy,
                random.nextBoolean(),
                participants);
    }

    private ClientDescriptor client(int number, TenantPolicy policy) {
        boolean refreshes = policy.grants().isEmpty() || policy.grants().get().contains(Grant.REFRESH_TOKEN);
        Set<Grant> grants = oneOf(
                EnumSet.of(Grant.CLIENT_CREDENTIALS),
                EnumSet.of(Grant.IMPLICIT),
                refreshes
                        ? EnumSet.of(Grant.AUTHORIZATION_CODE, Grant.REFRESH_TOKEN)
                        : EnumSet.of(Grant.AUTHORIZATION_CODE));
        boolean signsIn = !grants.contains(Grant.CLIENT_CREDENTIALS);
        ClientAuthentication authentication = signsIn
                ? new ClientAuthentication.Secret()
                : oneOf(
                        new ClientAuthentication.Secret(),
                        new ClientAuthentication.SecretJwt(),
                        new ClientAuthentication.PrivateKeyJwt(
                                Optional.empty(), Optional.of("https://partner.example/jwks")),
                        new ClientAuthentication.PrivateKeyJwt(Optional.of("{\"keys\":[]}"), Optional.empty()),
                        new ClientAuthentication.FederatedJwt("kubernetes", "system:serviceaccount:a:b"));
        return new ClientDescriptor(
                "client-" + number,
                maybe("Client " + number),
                signsIn ? maybe(SECRET) : Optional.of(SECRET).filter(secret -> authentication.usesSecret()),
                grants,
                signsIn ? List.of("openid", "it/read") : oneOf(List.of("it/read", "it/write"), List.<String>of()),
                List.of(),
                oneOf(3_600L, 900L),
                signsIn ? oneOf(2_592_000L, 86_400L) : ClientDescriptor.DEFAULT_REFRESH_TOKEN_LIFETIME,
                signsIn ? List.of("https://app.example/b", "https://app.example/a") : List.of(),
                signsIn
                        ? oneOf(List.of("https://app.example/", "https://app.example/out"), List.<String>of())
                        : List.of(),
                signsIn ? List.of("https://app.example") : List.of(),
                signsIn && random.nextBoolean(),
                authentication,
                random.nextBoolean());
    }

    private TenantPolicy policy() {
        return new TenantPolicy(
                maybe(List.of("it/read", "it/write")),
                maybe(oneOf(EnumSet.allOf(Grant.class), EnumSet.of(Grant.CLIENT_CREDENTIALS))),
                maybe(new TenantPolicy.Lifetime(300, 7_200)),
                random.nextBoolean(),
                maybe(List.of("client-secret", "client-jwt")),
                random.nextBoolean(),
                random.nextBoolean(),
                maybe(List.of("10.0.0.0/8")),
                new TenantPolicy.Limits(
                        maybe(new TenantPolicy.Rate("50", 100)),
                        maybe(new TenantPolicy.Rate("0.5", 1)),
                        maybe(new TenantPolicy.Rate("10", 20))),
                // without an end there is nothing to give notice of
                maybe(
                        random.nextBoolean()
                                ? new TenantPolicy.SecretAge(Optional.of(864_000L), 3_600, maybe(7_200L))
                                : new TenantPolicy.SecretAge(Optional.empty(), 3_600, Optional.empty())),
                maybe(10L),
                maybe(30L),
                random.nextBoolean());
    }

    private Participants participants() {
        return new Participants(
                random.nextBoolean(),
                oneOf(Mfa.OFF, Mfa.REQUIRED, Mfa.OPTIONAL),
                maybe(new PasswordPolicy(
                        8, random.nextBoolean(), random.nextBoolean(), true, false, random.nextInt(3))),
                List.of(
                        attribute("custom:campaign_id"),
                        attribute("given_name"),
                        attribute("phone_number"),
                        attribute("birthdate")),
                oneOf(List.of("ouro", "prata"), List.<String>of()),
                maybe(new Mail(
                        "no-reply@campaign.example",
                        maybe("Campanha"),
                        "smtp.example",
                        587,
                        oneOf(Mail.Security.values()),
                        maybe(new Mail.Credentials("user", oneOf(SECRET, new SecretReference.Vault("smtp")))))),
                maybe(oneOf(
                        new FirstSignIn.ResetMail(),
                        new FirstSignIn.SourcePool(
                                "sa-east-1",
                                "1h57",
                                maybe(new SecretReference.Vault("pool")),
                                maybe("http://localhost:1/")))),
                List.of());
    }

    private ParticipantAttribute attribute(String name) {
        return new ParticipantAttribute(
                name, maybe("Named"), random.nextBoolean(), random.nextBoolean(), oneOf(255, 64), maybe("[a-z]+"));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }
}
