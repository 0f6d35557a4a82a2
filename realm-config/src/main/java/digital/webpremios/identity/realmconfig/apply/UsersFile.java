package digital.webpremios.identity.realmconfig.apply;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import digital.webpremios.identity.realmconfig.input.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file of Keycloak users, {@code {"realm": …, "users": […]}}. It is read user by user, because it can be larger than
 * memory.
 *
 * @param path the file
 * @param realm the realm of the users
 */
record UsersFile(Path path, String realm) {

    private static final ObjectMapper JSON = StrictJson.MAPPER;

    /** Reads one user of the list and leaves the others unread. */
    private static final ObjectReader USER = JSON.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /**
     * Opens files of users.
     *
     * @throws IllegalArgumentException if a file has another form, or names a realm that is not among these
     */
    static List<UsersFile> readAll(List<Path> paths, List<WantedRealm> realms) {
        List<UsersFile> files = new ArrayList<>();
        for (Path path : paths) {
            UsersFile file = new UsersFile(path, realmOf(path));
            if (realms.stream().noneMatch(realm -> realm.name().equals(file.realm()))) {
                throw new IllegalArgumentException(
                        path + ": users of realm '" + file.realm() + "', but no descriptor of that realm is given");
            }
            files.add(file);
        }
        return files;
    }

    /** Passes on the users one by one. */
    void forEach(Consumer<JsonNode> user) {
        parse(path, (name, parser) -> {
            if (name.equals("users")) {
                expect(path, parser, JsonToken.START_ARRAY);
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    expectUser(path, parser);
                    user.accept(USER.readTree(parser));
                }
            } else {
                parser.skipChildren();
            }
        });
    }

    private static String realmOf(Path path) {
        List<String> names = new ArrayList<>();
        parse(path, (name, parser) -> {
            if (name.equals("realm")) {
                names.add(parser.getText());
            }
            parser.skipChildren();
        });
        if (names.size() != 1) {
            throw new IllegalArgumentException(path + ": expected {\"realm\": …, \"users\": […]}");
        }
        return names.get(0);
    }

    private static void expectUser(Path path, JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException(
                    path + ":" + parser.currentLocation().getLineNr() + ": expected a user, {\"username\": …}");
        }
    }

    private interface Member {
        void read(String name, JsonParser parser) throws IOException;
    }

    private static void parse(Path path, Member member) {
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException(
                    path + ": there is no such file; expected {\"realm\": …, \"users\": […]}");
        }
        try (JsonParser parser = JSON.createParser(path.toFile())) {
            parser.nextToken();
            expect(path, parser, JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                member.read(name, parser);
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                expect(path, parser, JsonToken.NOT_AVAILABLE);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(path + ": " + StrictJson.problem(e), e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    private static void expect(Path path, JsonParser parser, JsonToken token) {
        if (parser.currentToken() != token) {
            throw new IllegalArgumentException(
                    path + ":" + parser.currentLocation().getLineNr() + ": expected {\"realm\": …, \"users\": […]}");
        }
    }
}
