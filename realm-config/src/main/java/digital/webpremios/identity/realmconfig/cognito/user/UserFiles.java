package digital.webpremios.identity.realmconfig.cognito.user;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.cognito.report.StagedFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes users files for Keycloak's directory import ({@code REALM-users-N.json}), with a thousand users each. Keycloak
 * imports each file in one transaction.
 */
public final class UserFiles implements AutoCloseable {

    private static final int USERS_OF_A_FILE = 1_000;

    private final StagedFiles files;
    private final String realm;
    private final JsonMapper json;
    private @Nullable JsonGenerator open;
    private int users;
    private int written;

    public UserFiles(StagedFiles files, String realm) {
        this.files = files;
        this.realm = realm;
        this.json = JsonMapper.builder(new JsonFactoryBuilder()
                        .characterEscapes(new WithoutPlaceholders())
                        .build())
                .build();
    }

    public void add(ObjectNode user) throws IOException {
        if (open == null) {
            Path name = Path.of("users", realm + "-users-" + written + ".json");
            open = json.getFactory().createGenerator(files.secret(name));
            open.useDefaultPrettyPrinter();
            open.writeStartObject();
            open.writeStringField("realm", realm);
            open.writeArrayFieldStart("users");
            written++;
        }
        json.writeTree(open, user);
        users++;
        if (users % USERS_OF_A_FILE == 0) {
            close();
        }
    }

    public int users() {
        return users;
    }

    public int files() {
        return written;
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.writeEndArray();
            open.writeEndObject();
            open.close();
            open = null;
        }
    }

    /**
     * Escapes dollar signs. Keycloak's import replaces <code>${NAME}</code> by a variable of its environment before it
     * parses the JSON; without the escape, participants could read a secret of the server in their own profile.
     */
    private static final class WithoutPlaceholders extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] escapes = standardAsciiEscapesForJSON();
            escapes['$'] = ESCAPE_STANDARD;
            return escapes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
