package digital.webpremios.identity.cognito.browser;

/** The names of the parameters of the browser paths. */
public final class BrowserParameter {

    public static final String CLIENT_ID = "client_id";
    public static final String REDIRECT_URI = "redirect_uri";
    public static final String STATE = "state";
    public static final String SCOPE = "scope";

    /** Cognito's name for the language of the pages; OpenID Connect says {@code ui_locales}. */
    public static final String LANG = "lang";

    public static final String ID_TOKEN_HINT = "id_token_hint";

    static final String RESPONSE_TYPE = "response_type";
    static final String LOGOUT_URI = "logout_uri";
    static final String POST_LOGOUT_REDIRECT_URI = "post_logout_redirect_uri";

    private BrowserParameter() {}
}
