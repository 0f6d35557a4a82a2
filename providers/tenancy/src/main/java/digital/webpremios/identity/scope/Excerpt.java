package digital.webpremios.identity.scope;

/** Makes what a stranger sent fit for an event: short, and printable ASCII only. */
final class Excerpt {

    private static final int MAX_LENGTH = 64;

    private Excerpt() {}

    static String of(String text) {
        String printable = text.replaceAll("[^\\x20-\\x7E]", "?");
        return printable.length() <= MAX_LENGTH ? printable : printable.substring(0, MAX_LENGTH) + "...";
    }
}
