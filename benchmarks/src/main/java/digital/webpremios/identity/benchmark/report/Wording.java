package digital.webpremios.identity.benchmark.report;

/**
 * A text in the languages of the page of results.
 *
 * @param english in English
 * @param portuguese in Brazilian Portuguese
 */
public record Wording(String english, String portuguese) {

    public String in(Language language) {
        return language.equals(Language.ENGLISH) ? english : portuguese;
    }
}
