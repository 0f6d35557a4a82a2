/**
 * A user pool without its clients and users: sign-in, attributes, scopes, groups, domains; and the tenant that is made
 * from it.
 */
@NullMarked
package digital.webpremios.identity.realmconfig.cognito.pool;

import org.jspecify.annotations.NullMarked;
