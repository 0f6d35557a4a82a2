package digital.webpremios.identity.realmconfig.cognito;

import digital.webpremios.identity.realmconfig.cognito.json.Position;

/**
 * Something of the pool that is not in the descriptor and the users files as it was in the pool.
 *
 * @param severity how much it matters
 * @param rule a stable name, {@code kind/what}, such as {@code client/identity-provider}
 * @param subject what it is about: a client, a scope, a user by {@code sub}; never a secret, never a name or an address
 * @param position where it stands in the input
 * @param meaning what it means
 * @param remedy what to do
 */
record Finding(Severity severity, String rule, String subject, Position position, String meaning, String remedy) {

    /** What it is about, such as {@code client}. */
    String kind() {
        return rule.substring(0, rule.indexOf('/'));
    }

    @Override
    public String toString() {
        return position + ": " + subject + ": " + meaning + "; " + remedy;
    }
}
