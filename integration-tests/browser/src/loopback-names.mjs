import dns from "node:dns";

const lookup = dns.lookup;

/**
 * Has this process find names below localhost on loopback, as browsers do. Not every machine's resolver does.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc6761#section-6.3
 */
export function resolveLoopbackNames() {
  dns.lookup = (name, ...rest) => lookup(name.endsWith(".localhost") ? "localhost" : name, ...rest);
}
