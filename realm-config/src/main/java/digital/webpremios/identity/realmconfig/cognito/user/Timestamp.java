package digital.webpremios.identity.realmconfig.cognito.user;

import digital.webpremios.identity.realmconfig.source.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** Parses a date of the AWS CLI: ISO 8601, or seconds with a fraction ({@code cli_timestamp_format = wire}). */
final class Timestamp {

    private static final int MILLISECONDS = 3;

    private Timestamp() {}

    /** Returns milliseconds since 1970. */
    static long milliseconds(Value value) {
        String text = value.asScalar();
        try {
            return text.matches("[0-9]{1,12}(\\.[0-9]{1,9})?")
                    ? new BigDecimal(text).movePointRight(MILLISECONDS).longValue()
                    : OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            throw value.refused("a date such as 2024-05-31T12:00:00.000000-03:00");
        }
    }
}
