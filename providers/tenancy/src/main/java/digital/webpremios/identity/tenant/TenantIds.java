package digital.webpremios.identity.tenant;

import java.util.Arrays;
import java.util.Optional;

/**
 * The tenants that one partner client may act for. An immutable set of eight bytes a tenant with binary search, because
 * a partner may have ten thousand tenants.
 */
public final class TenantIds {

    private static final TenantIds NONE = new TenantIds(new long[0]);

    private final long[] sorted;

    private TenantIds(long[] sorted) {
        this.sorted = sorted;
    }

    public static TenantIds none() {
        return NONE;
    }

    /**
     * Parses tenant ids that are separated by blanks, commas or line ends.
     *
     * @return empty if any part is not a tenant id, because a part of the set would be wrong
     */
    public static Optional<TenantIds> parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return Optional.of(NONE);
        }
        String[] parts = trimmed.split("[\\s,]+", -1);
        long[] values = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            Optional<TenantId> id = TenantId.parse(parts[i]);
            if (id.isEmpty()) {
                return Optional.empty();
            }
            values[i] = id.get().value();
        }
        Arrays.sort(values);
        return Optional.of(new TenantIds(values));
    }

    public boolean contains(TenantId id) {
        return Arrays.binarySearch(sorted, id.value()) >= 0;
    }

    public boolean isEmpty() {
        return sorted.length == 0;
    }
}
