/** How an answer is written and a request's transaction ends, also when something fails. */
@NullMarked
package digital.webpremios.identity.keycloak.hosteddomain.answer;

import org.jspecify.annotations.NullMarked;
