package digital.webpremios.identity.realmconfig.guide;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The languages of a guide. */
enum GuideLanguage {
    PORTUGUESE("pt-BR"),
    ENGLISH("en");

    private final String tag;

    GuideLanguage(String tag) {
        this.tag = tag;
    }

    /** Returns the language tag (BCP 47). */
    String tag() {
        return tag;
    }

    /**
     * Returns the language of a tag.
     *
     * @throws IllegalArgumentException naming the languages that exist
     */
    static GuideLanguage of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--language: '" + tag
                        + "' is not a language of the guide. Expected one of: "
                        + Arrays.stream(values()).map(GuideLanguage::tag).collect(Collectors.joining(", "))));
    }
}
