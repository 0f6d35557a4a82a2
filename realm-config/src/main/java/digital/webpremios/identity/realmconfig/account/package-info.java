/**
 * Gives each realm an account of its own that administers it, so that no account has the roles of many realms and the
 * cost of administration does not grow with their number.
 */
@NullMarked
package digital.webpremios.identity.realmconfig.account;

import org.jspecify.annotations.NullMarked;
