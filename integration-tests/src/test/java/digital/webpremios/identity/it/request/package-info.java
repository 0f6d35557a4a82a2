/**
 * What every root path does with a request before its parameters count: methods, types, bodies, headers, slow and too
 * many clients.
 */
@NullMarked
package digital.webpremios.identity.it.request;

import org.jspecify.annotations.NullMarked;
