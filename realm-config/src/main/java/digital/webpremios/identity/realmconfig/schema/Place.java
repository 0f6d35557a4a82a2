package digital.webpremios.identity.realmconfig.schema;

import digital.webpremios.identity.realmconfig.source.Location;
import digital.webpremios.identity.realmconfig.source.Value;

/**
 * A value and the path from the root to it.
 *
 * @param path the path, such as {@code clients.demo-partner.scopes}
 * @param name the path's last name
 * @param at the place of that name in the file
 * @param value the value
 */
record Place(String path, String name, Location at, Value value) {

    Place step(Object step) {
        if (step instanceof Integer index) {
            Value item = index < value.items().size() ? value.items().get(index) : new Value.Missing(at, path);
            return new Place(path, name, item.at(), item);
        }
        String member = String.valueOf(step);
        return value.member(member)
                .map(found -> new Place(below(member), member, found.at(), found.value()))
                .orElseGet(() -> new Place(below(member), member, at, new Value.Missing(at, below(member))));
    }

    String below(String member) {
        return path.isEmpty() ? member : path + "." + member;
    }
}
