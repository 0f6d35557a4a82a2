/**
 * The one reader of descriptors (YAML) and of the AWS CLI's output (JSON): files, their values as trees in which each
 * value knows its place, and the merging of such trees.
 */
@NullMarked
package digital.webpremios.identity.realmconfig.source;

import org.jspecify.annotations.NullMarked;
