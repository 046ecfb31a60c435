package dragoman.read.markup;

import dragoman.read.charset.OneLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One element of marked-up text. Names are local: senders leave out, mistype and redeclare the namespaces of their standards.
 *
 * @param name its name without a prefix
 * @param attributes their values by local name
 * @param nodes what is in it, in order
 */
public record Element(String name, Map<String, String> attributes, List<Node> nodes) implements Node {
    public Element {
        attributes = Map.copyOf(attributes);
        nodes = List.copyOf(nodes);
    }

    /** The elements of a name directly within. */
    public List<Element> children(String childName) {
        return elements().filter(child -> child.name().equals(childName)).toList();
    }

    /** The first element at the end of a path of names. */
    public Optional<Element> at(String... path) {
        Optional<Element> found = Optional.of(this);
        for (String step : path) {
            found = found.flatMap(parent -> parent.elements().filter(child -> child.name().equals(step)).findFirst());
        }
        return found;
    }

    /** All elements of a name below this one, in the document's order; it is not looked into those. */
    public List<Element> below(String descendantName) {
        return elements().flatMap(child -> child.name().equals(descendantName)
                ? Stream.of(child)
                : child.below(descendantName).stream()).toList();
    }

    /** All words within, with one blank between them; null if there are none. */
    @Nullable
    public String words() {
        return OneLine.of(characters());
    }

    /** All characters within, as they stand; a break ({@code br}) is a line end. */
    public String characters() {
        StringBuilder characters = new StringBuilder();
        append(characters);
        return characters.toString();
    }

    /** The words of the first element at the end of a path of names. */
    @Nullable
    public String words(String... path) {
        return at(path).map(Element::words).orElse(null);
    }

    /** An attribute's value without the blanks around it; null if it is blank or not there. */
    @Nullable
    public String attribute(String attributeName) {
        return OneLine.of(attributes.get(attributeName));
    }

    private Stream<Element> elements() {
        return nodes.stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    private void append(StringBuilder text) {
        for (Node node : nodes) {
            switch (node) {
                case Text it -> text.append(it.characters());
                case Element it -> {
                    text.append(it.name().equals("br") ? "\n" : "");
                    it.append(text);
                }
            }
        }
    }
}
