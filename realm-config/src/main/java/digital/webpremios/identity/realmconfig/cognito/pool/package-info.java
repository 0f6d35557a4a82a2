/** Reads a user pool without its clients and users: sign-in, attributes, scopes, groups and domains. */
@NullMarked
package digital.webpremios.identity.realmconfig.cognito.pool;

import org.jspecify.annotations.NullMarked;
