package digital.webpremios.identity.realmconfig.cognito.client;

import digital.webpremios.identity.realmconfig.source.Members;
import digital.webpremios.identity.realmconfig.source.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The lifetimes of an app client's tokens, in seconds. A missing value and zero stand for Cognito's defaults: one
 * hour, and 30 days for refresh tokens.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html">
 *     Cognito: UserPoolClientType</a>
 */
public record TokenValidity(long access, long id, long refresh) {

    private static final long SHORTEST_ACCESS = TimeUnit.MINUTES.toSeconds(5);
    private static final long LONGEST_ACCESS = TimeUnit.DAYS.toSeconds(1);
    private static final long LONGEST_REFRESH = TimeUnit.DAYS.toSeconds(3650);

    static TokenValidity read(Members client) {
        Members units = client.take("TokenValidityUnits").map(Members::of).orElse(null);
        return new TokenValidity(
                seconds(client, "AccessToken", units, TimeUnit.HOURS, 1, SHORTEST_ACCESS, LONGEST_ACCESS),
                seconds(client, "IdToken", units, TimeUnit.HOURS, 1, SHORTEST_ACCESS, LONGEST_ACCESS),
                seconds(
                        client,
                        "RefreshToken",
                        units,
                        TimeUnit.DAYS,
                        30,
                        TimeUnit.HOURS.toSeconds(1),
                        LONGEST_REFRESH));
    }

    private static long seconds(
            Members client,
            String token,
            @Nullable Members units,
            TimeUnit usual,
            int otherwise,
            long least,
            long most) {
        TimeUnit unit = Optional.ofNullable(units)
                .flatMap(all -> all.take(token))
                .map(TokenValidity::unit)
                .orElse(usual);
        Optional<Value> written = client.take(token + "Validity").filter(value -> value.asNumber() > 0);
        if (written.isEmpty()) {
            return usual.toSeconds(otherwise);
        }
        long seconds = unit.toSeconds(written.get().asNumber());
        if (seconds < least || seconds > most) {
            throw written.get().problem(seconds + " seconds; Cognito allows " + least + " to " + most);
        }
        return seconds;
    }

    private static TimeUnit unit(Value unit) {
        try {
            return TimeUnit.valueOf(unit.asText().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw unit.refused("seconds, minutes, hours or days");
        }
    }
}
