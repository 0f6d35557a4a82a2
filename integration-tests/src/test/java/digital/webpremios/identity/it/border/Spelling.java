package digital.webpremios.identity.it.border;

import digital.webpremios.identity.it.border.wire.Draft;
import java.util.Locale;

/** A spelling of a request that makes a careless server read another tenant, client or path than its guard. */
enum Spelling {
    PLAIN {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft;
        }
    },
    ADMINISTRATION_HOST(true) {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.withHost("localhost" + port(victim));
        }
    },
    HOME_HOST(true) {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.withHost(insider.host());
        }
    },
    HOME_REALM(true) {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.withPath(draft.path()
                    .replace(victim.tenant().realm(), insider.tenant().realm()));
        }
    },
    HOME_REALM_LEFT_BY_DOTS(true) {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.withHost(insider.host())
                    .withPath("/realms/" + insider.tenant().realm() + "/%2e%2e/.." + draft.path());
        }
    },
    UPPER_CASE_HOST {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.withHost(draft.host().toUpperCase(Locale.ROOT));
        }
    },
    TRAILING_DOT {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.withHost(draft.host().replace(":", ".:"));
        }
    },
    OTHER_PORT {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.withHost(draft.host().replaceFirst(":[0-9]+$", ":443"));
        }
    },
    WITHOUT_PORT {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.withHost(draft.host().replaceFirst(":[0-9]+$", ""));
        }
    },
    FORWARDED {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.plus("Forwarded: for=127.0.0.9;host=\"" + insider.host() + "\";proto=https");
        }
    },
    X_FORWARDED {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.plus(
                    "X-Forwarded-Host: " + insider.host(), "X-Forwarded-Proto: https", "X-Forwarded-For: 127.0.0.9");
        }
    },
    REWRITTEN {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            String path = draft.path()
                    .replace(victim.tenant().realm(), insider.tenant().realm());
            return draft.plus("X-Original-URL: " + path, "X-Rewrite-URL: " + path, "X-Host: " + insider.host());
        }
    },
    ABSOLUTE_TARGET_AT_HOME {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.withPath("http://" + insider.host() + draft.path());
        }
    },
    ABSOLUTE_TARGET_FROM_HOME {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.withHost(insider.host()).withPath("http://" + victim.host() + draft.path());
        }
    },
    TWO_HOSTS {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.plus("Host: " + insider.host());
        }
    },
    TWO_HOSTS_HOME_FIRST {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.withHost(insider.host()).plus("Host: " + victim.host());
        }
    },
    DOUBLE_SLASH {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.withPath("/" + draft.path());
        }
    },
    DOT_SEGMENT {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.withPath("/%2e" + draft.path());
        }
    },
    ENCODED_LETTER {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.withPath(draft.path().replaceFirst("a", "%61"));
        }
    },
    MATRIX_PARAMETER {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.withPath(draft.path() + ";realm=" + insider.tenant().realm());
        }
    },
    TRAILING_SLASH {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.withPath(draft.path() + "/");
        }
    },
    REALM_PARAMETER {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.withParameters("realm=" + insider.tenant().realm());
        }
    },
    OTHER_METHOD {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.method().equals("GET") ? draft.asPost() : draft.asGet();
        }
    },
    METHOD_OVERRIDE {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.plus("X-HTTP-Method-Override: " + (draft.method().equals("GET") ? "POST" : "GET"));
        }
    },
    PARAMETERS_IN_QUERY {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.inQuery();
        }
    },
    VICTIMS_CLIENT_BESIDE {
        @Override
        Draft apply(Draft draft, Insider insider, Insider victim) {
            return draft.withParameters("client_id=" + victim.web());
        }
    };

    private final boolean nativeOnly;

    Spelling() {
        this(false);
    }

    Spelling(boolean nativeOnly) {
        this.nativeOnly = nativeOnly;
    }

    /** The same attempt in this spelling. */
    abstract Draft apply(Draft draft, Insider insider, Insider victim);

    /** Whether this spelling turns a request for the endpoint into an attempt against the victim. */
    boolean suits(Endpoint endpoint) {
        return !nativeOnly || endpoint.isNative();
    }

    private static String port(Insider insider) {
        return insider.host().substring(insider.host().indexOf(':'));
    }
}
