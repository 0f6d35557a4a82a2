package digital.webpremios.identity.realmconfig.check.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Trees made of others; every value keeps its place. */
final class Trees {

    private Trees() {}

    /** The base with what differs: mappings member by member, anything else replaced. */
    static Element merged(Element base, Element difference) {
        if (!(base instanceof Element.Mapping && difference instanceof Element.Mapping)) {
            return difference;
        }
        Map<String, Member> members = new LinkedHashMap<>();
        base.members().forEach(member -> members.put(member.name(), member));
        difference
                .members()
                .forEach(member -> members.merge(
                        member.name(),
                        member,
                        (old, changed) -> new Member(old.name(), changed.at(), merged(old.value(), changed.value()))));
        return new Element.Mapping(List.copyOf(members.values()), base.at());
    }

    /** The tree without a member of its root. */
    static Element without(Element root, String name) {
        return root instanceof Element.Mapping
                ? new Element.Mapping(
                        root.members().stream()
                                .filter(member -> !member.name().equals(name))
                                .toList(),
                        root.at())
                : root;
    }

    /** The tree with another text for each, names included. */
    static Element replaced(Element element, UnaryOperator<String> text) {
        if (element instanceof Element.Scalar scalar) {
            return new Element.Scalar(text.apply(scalar.value()), scalar.at());
        }
        if (element instanceof Element.Sequence) {
            return new Element.Sequence(
                    element.items().stream().map(item -> replaced(item, text)).toList(), element.at());
        }
        if (element instanceof Element.Mapping) {
            return new Element.Mapping(
                    element.members().stream()
                            .map(member ->
                                    new Member(text.apply(member.name()), member.at(), replaced(member.value(), text)))
                            .toList(),
                    element.at());
        }
        return element;
    }
}
