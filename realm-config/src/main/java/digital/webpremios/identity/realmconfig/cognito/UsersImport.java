package digital.webpremios.identity.realmconfig.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digital.webpremios.identity.realmconfig.cognito.json.JsonFile;
import digital.webpremios.identity.realmconfig.cognito.json.JsonStream;
import digital.webpremios.identity.realmconfig.cognito.json.JsonValue;
import digital.webpremios.identity.realmconfig.cognito.json.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the users of all files one by one, and writes each at once. */
final class UsersImport implements JsonFile.Visitor {

    private final UserConversion conversion;
    private final UserFiles users;

    private UsersImport(UserConversion conversion, UserFiles users) {
        this.conversion = conversion;
        this.users = users;
    }

    static void run(List<Path> files, UserConversion conversion, UserFiles users) throws IOException {
        UsersImport reading = new UsersImport(conversion, users);
        files.forEach(file -> JsonFile.read(file, reading));
        users.close();
    }

    @Override
    public void begin(Position position) {}

    @Override
    public void member(String name, JsonStream value) throws IOException {
        if (name.equals("Users")) {
            value.items(this::add);
        }
    }

    @Override
    public void end() {}

    private void add(JsonValue user) {
        Optional<ObjectNode> converted = conversion.convert(user);
        try {
            if (converted.isPresent()) {
                users.add(converted.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the users files cannot be written: " + e.getMessage(), e);
        }
    }
}
