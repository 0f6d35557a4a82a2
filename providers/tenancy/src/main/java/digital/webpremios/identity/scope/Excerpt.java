package digital.webpremios.identity.scope;

/** Shortens untrusted text for an event, and keeps only printable ASCII. */
final class Excerpt {

    private static final int MAX_LENGTH = 64;

    private Excerpt() {}

    static String of(String text) {
        String printable = text.replaceAll("[^\\x20-\\x7E]", "?");
        return printable.length() <= MAX_LENGTH ? printable : printable.substring(0, MAX_LENGTH) + "...";
    }
}
