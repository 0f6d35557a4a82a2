package digital.webpremios.identity.realmconfig.check.rule;

import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Tenant;
import java.util.stream.Stream;

/** The members of a tenant that name a secret. */
final class SecretMembers {

    private SecretMembers() {}

    static Stream<Element> of(Tenant tenant) {
        return Stream.of(
                        tenant.clients().stream().map(client -> client.get("secret")),
                        passwords(tenant),
                        Stream.of(
                                tenant.get("participants").get("first-sign-in").get("client-secret")))
                .flatMap(members -> members);
    }

    /** Those that name a password, which is sent to a mail server or typed by a participant. */
    static Stream<Element> passwords(Tenant tenant) {
        Element participants = tenant.get("participants");
        return Stream.concat(
                Stream.of(participants.get("mail").get("password")),
                participants.get("examples").members().stream()
                        .map(example -> example.value().get("password")));
    }
}
