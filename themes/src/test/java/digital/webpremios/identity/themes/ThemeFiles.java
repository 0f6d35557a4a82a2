package digital.webpremios.identity.themes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The theme's own files, and those of Keycloak that it is a child of. */
final class ThemeFiles {

    static final Path OURS = Path.of("src/main/resources/theme/webpremios");

    private static final String BASE = "base";
    private static final String PARENT = "parent=";

    private ThemeFiles() {}

    /**
     * The parents of a theme of this kind, the nearest first: the one that its properties name, and what Keycloak puts
     * under all.
     */
    static List<String> parents(String type) {
        String parent = text(OURS.resolve(type).resolve("theme.properties"))
                .lines()
                .filter(line -> line.startsWith(PARENT))
                .map(line -> line.substring(PARENT.length()))
                .findFirst()
                .orElseThrow();
        return parent.equals(BASE) ? List.of(BASE) : List.of(parent, BASE);
    }

    /** Where Keycloak has the file that this one of ours stands in for. */
    static Optional<String> upstream(Path ours) {
        String file = OURS.relativize(ours).toString();
        String type = file.substring(0, file.indexOf('/'));
        return parents(type).stream()
                .map(parent -> "theme/" + parent + "/" + file)
                .filter(name -> ThemeFiles.class.getResource("/" + name) != null)
                .findFirst();
    }

    /** Our files of this kind. */
    static List<Path> ours(String suffix) {
        try (Stream<Path> files = Files.walk(OURS)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of all templates that a page of this kind may be made of, by name: ours before Keycloak's. */
    static Map<String, String> templates(String type) {
        Map<String, String> templates = new TreeMap<>();
        for (String parent : parents(type)) {
            String folder = "theme/" + parent + "/" + type + "/";
            namesInJar(folder)
                    .filter(name -> name.endsWith(".ftl"))
                    .forEach(name -> templates.putIfAbsent(
                            name.substring(folder.length()), new String(bytes(name), StandardCharsets.UTF_8)));
        }
        Path folder = OURS.resolve(type);
        for (Path ours : ours(".ftl")) {
            if (ours.startsWith(folder)) {
                templates.put(folder.relativize(ours).toString(), text(ours));
            }
        }
        return templates;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> namesInJar(String folder) {
        URL url = Objects.requireNonNull(ThemeFiles.class.getResource("/" + folder + "theme.properties"), folder);
        try {
            return ((JarURLConnection) url.openConnection())
                    .getJarFile().stream().map(ZipEntry::getName).filter(name -> name.startsWith(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String resource) {
        try (InputStream stream = ThemeFiles.class.getResourceAsStream("/" + resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("Keycloak has no " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The messages that a page of this kind finds, ours before Keycloak's. */
    static Properties messages(String type, String locale) {
        String file = "/" + type + "/messages/messages_" + locale + ".properties";
        Properties messages = new Properties();
        List<String> furthestFirst = new ArrayList<>(parents(type));
        Collections.reverse(furthestFirst);
        furthestFirst.forEach(parent -> load(messages, "/theme/" + parent + file));
        load(messages, "/theme/webpremios" + file);
        // what the admin console says of a theme: no page or e-mail does
        messages.keySet().removeIf(key -> key.toString().startsWith("theme."));
        return messages;
    }

    private static void load(Properties messages, String resource) {
        try (InputStream stream = ThemeFiles.class.getResourceAsStream(resource)) {
            if (stream != null) {
                messages.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
