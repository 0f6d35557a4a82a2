/**
 * Reads descriptors (YAML) and the AWS CLI's output (JSON) into trees in which each value knows its place, and merges
 * such trees.
 */
@NullMarked
package digital.webpremios.identity.realmconfig.source;

import org.jspecify.annotations.NullMarked;
