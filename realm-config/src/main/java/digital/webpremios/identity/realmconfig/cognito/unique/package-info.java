/** What no two users of a realm may share, found in little memory: pools have hundreds of thousands of users. */
@NullMarked
package digital.webpremios.identity.realmconfig.cognito.unique;

import org.jspecify.annotations.NullMarked;
