package digital.webpremios.identity.keycloak.forwarding;

import digital.webpremios.identity.policy.IpAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A header in which a proxy says for whom it forwards a request. */
enum ForwardingHeader {
    /** RFC 7239, section 4. */
    FORWARDED("Forwarded", "forwarded") {
        @Override
        Stream<String> nodes(String value) {
            return FOR.matcher(value).results().map(ForwardingHeader::firstGroup);
        }
    },
    /** What most proxies send: addresses, with commas in between. */
    X_FORWARDED_FOR("X-Forwarded-For", "xforwarded") {
        @Override
        Stream<String> nodes(String value) {
            return Arrays.stream(value.split(",", MOST_NODES + 1));
        }
    };

    private static final Pattern FOR = Pattern.compile("(?i)(?:^|[;,])\\s*for\\s*=\\s*\"?([^\";,]*)");
    private static final Pattern PORT = Pattern.compile("^(\\[[^\\]]*]|[0-9.]+):[0-9]{1,5}$");
    private static final int MOST_NODES = 32;

    private final String header;
    private final String proxyHeaders;

    ForwardingHeader(String header, String proxyHeaders) {
        this.header = header;
        this.proxyHeaders = proxyHeaders;
    }

    /** The header's name. */
    String header() {
        return header;
    }

    /** The value of Keycloak's option {@code --proxy-headers} that makes the server read it. */
    String proxyHeaders() {
        return proxyHeaders;
    }

    /** Whether one of the header's values names the address, as they do if the server took the address from there. */
    boolean names(List<String> values, IpAddress address) {
        return values.stream()
                .flatMap(this::nodes)
                .limit(MOST_NODES)
                .map(node -> PORT.matcher(node.strip()).replaceFirst("$1"))
                .map(IpAddress::parse)
                .flatMap(Optional::stream)
                .anyMatch(address::equals);
    }

    abstract Stream<String> nodes(String value);

    private static String firstGroup(MatchResult match) {
        return match.group(1);
    }
}
