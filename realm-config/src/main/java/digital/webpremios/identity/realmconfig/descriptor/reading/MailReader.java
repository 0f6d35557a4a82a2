package digital.webpremios.identity.realmconfig.descriptor.reading;

import digital.webpremios.identity.realmconfig.descriptor.Mail;
import digital.webpremios.identity.realmconfig.descriptor.Mail.Credentials;
import digital.webpremios.identity.realmconfig.descriptor.Mail.Security;
import digital.webpremios.identity.realmconfig.yaml.YamlMembers;
import digital.webpremios.identity.realmconfig.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/** Reads how mail is sent. */
final class MailReader {

    private static final List<String> REQUIRED = List.of("from", "host", "port", "security");
    private static final List<String> OPTIONAL = List.of("from-display-name", "user", "password");
    private static final int LAST_PORT = 65_535;

    private MailReader() {}

    static Mail read(YamlValue block) {
        YamlMembers members = block.members(REQUIRED, OPTIONAL);
        return new Mail(
                Texts.matching(members.get("from"), "[^@\\s]+@[^@\\s]+", "an e-mail address"),
                members.find("from-display-name").map(Texts::line),
                Texts.matching(members.get("host"), "[A-Za-z0-9.:-]+", "a host name"),
                Texts.number(members.get("port"), 1, LAST_PORT),
                security(members.get("security")),
                credentials(block, members.find("user"), members.find("password")));
    }

    private static Security security(YamlValue value) {
        return switch (value.text()) {
            case "starttls" -> Security.STARTTLS;
            case "tls" -> Security.TLS;
            case "none" -> Security.NONE;
            default -> throw value.refused("'starttls', 'tls' or 'none'");
        };
    }

    private static Optional<Credentials> credentials(
            YamlValue block, Optional<YamlValue> user, Optional<YamlValue> password) {
        if (user.isPresent() != password.isPresent()) {
            throw block.problem("'user' and 'password' come together");
        }
        return user.flatMap(name -> password.map(secret -> new Credentials(Texts.line(name), Texts.secret(secret))));
    }
}
