package digital.webpremios.identity.realmconfig.guide;

/** The lines of a guide, in order. */
final class GuideLines {

    private final GuideText text;
    private final StringBuilder lines = new StringBuilder();
    private boolean inList;

    GuideLines(GuideText text) {
        this.text = text;
    }

    /** Adds the first line. */
    void add(String key, Object... values) {
        lines.append(text.of(key, values)).append('\n');
    }

    /** Adds a paragraph or a heading. */
    void paragraph(String key, Object... values) {
        inList = false;
        lines.append('\n').append(text.of(key, values)).append('\n');
    }

    /** Adds an item of a list. */
    void item(String key, Object... values) {
        if (!inList) {
            lines.append('\n');
        }
        inList = true;
        lines.append("* ").append(text.of(key, values)).append('\n');
    }

    /** Adds a block of commands. */
    void commands(String commands) {
        inList = false;
        lines.append("\n```sh\n").append(commands).append("\n```\n");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
