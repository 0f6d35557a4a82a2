/** JSON whose every value knows its file, line and column, so that every error and every finding can name them. */
@NullMarked
package digital.webpremios.identity.realmconfig.cognito.json;

import org.jspecify.annotations.NullMarked;
