/** The rules of a tenant and of all tenants together, one class each. */
@NullMarked
package digital.webpremios.identity.realmconfig.check.rule;

import org.jspecify.annotations.NullMarked;
