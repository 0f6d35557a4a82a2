/**
 * The users of a pool: what they must not share, what a profile must allow for them, and the users that are made for
 * Keycloak's import. Pools have hundreds of thousands of users, so they are read one by one.
 */
@NullMarked
package digital.webpremios.identity.realmconfig.cognito.user;

import org.jspecify.annotations.NullMarked;
