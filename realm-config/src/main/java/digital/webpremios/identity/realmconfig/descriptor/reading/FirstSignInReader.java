package digital.webpremios.identity.realmconfig.descriptor.reading;

import digital.webpremios.identity.realmconfig.descriptor.FirstSignIn;
import digital.webpremios.identity.realmconfig.yaml.YamlMembers;
import digital.webpremios.identity.realmconfig.yaml.YamlValue;
import java.util.List;
import java.util.stream.Stream;

/** Reads what happens at the first sign-in of those who were brought over. */
final class FirstSignInReader {

    private static final List<String> OF_A_POOL = List.of("region", "client-id", "client-secret");

    private FirstSignInReader() {}

    static FirstSignIn read(YamlValue block) {
        YamlMembers members =
                block.members(List.of("path"), List.of("region", "client-id", "client-secret", "endpoint"));
        YamlValue path = members.get("path");
        if (Texts.word(path, "reset-mail", "old-pool")) {
            block.members("path");
            return new FirstSignIn.ResetMail();
        }
        YamlMembers pool = block.members(
                Stream.concat(Stream.of("path"), OF_A_POOL.stream()).toList(), List.of("endpoint"));
        return new FirstSignIn.OldPool(
                Texts.matching(pool.get("region"), "[a-z]{2}(-[a-z]+)+-[0-9]", "a region such as sa-east-1"),
                Texts.matching(pool.get("client-id"), "[\\w+]{1,128}", "the id of an app client"),
                Texts.secretOrNone(pool.get("client-secret")),
                pool.find("endpoint").map(Texts::line));
    }
}
