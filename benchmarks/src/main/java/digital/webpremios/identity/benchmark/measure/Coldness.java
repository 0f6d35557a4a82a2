package digital.webpremios.identity.benchmark.measure;

/** Why a target is not warm. */
public enum Coldness {
    /** It has not answered the least number of requests yet. */
    FEW_REQUESTS("too few requests"),
    /** Its compilers still have more of its CPU time than may change a figure. */
    COMPILING("the compilers were busy"),
    /** A request still gets cheaper. */
    FALLING("still getting cheaper");

    private final String text;

    Coldness(String text) {
        this.text = text;
    }

    /** The reason in English. */
    public String text() {
        return text;
    }
}
