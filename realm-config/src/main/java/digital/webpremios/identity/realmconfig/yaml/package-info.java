/** Strict reading of YAML files: every value knows its file, line and path, so that every error can name them. */
@NullMarked
package digital.webpremios.identity.realmconfig.yaml;

import org.jspecify.annotations.NullMarked;
