package digital.webpremios.identity.keycloak.forwarding;

import digital.webpremios.identity.policy.IpAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A header in which a proxy names the client for which it forwards a request. */
enum ForwardingHeader {
    /** RFC 7239, section 4. */
    FORWARDED("Forwarded", "forwarded") {
        @Override
        Stream<String> nodes(String value) {
            return FOR.matcher(value).results().map(ForwardingHeader::firstGroup);
        }
    },
    /** The header of most proxies: addresses, separated by commas. */
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

    /** Whether a value of the header names the address; it does if the server took the address from it. */
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
