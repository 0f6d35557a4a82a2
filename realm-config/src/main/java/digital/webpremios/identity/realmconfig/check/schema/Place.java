package digital.webpremios.identity.realmconfig.check.schema;

import digital.webpremios.identity.realmconfig.check.source.Element;
import digital.webpremios.identity.realmconfig.check.source.Location;

/**
 * A value on the way from the root.
 *
 * @param path from the root, as in {@code clients.demo-partner.scopes}
 * @param name the last name on it
 * @param at where that name is
 * @param value what stands there
 */
record Place(String path, String name, Location at, Element value) {

    Place step(Object step) {
        if (step instanceof Integer index) {
            Element item = index < value.items().size() ? value.items().get(index) : new Element.Missing(at);
            return new Place(path, name, item.at(), item);
        }
        String member = String.valueOf(step);
        return value.member(member)
                .map(found -> new Place(below(member), member, found.at(), found.value()))
                .orElseGet(() -> new Place(below(member), member, at, new Element.Missing(at)));
    }

    String below(String member) {
        return path.isEmpty() ? member : path + "." + member;
    }
}
