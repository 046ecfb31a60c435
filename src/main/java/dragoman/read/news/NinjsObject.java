package dragoman.read.news;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dragoman.read.charset.OneLine;
import dragoman.read.wire.WordSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An object of ninjs, whose versions spell the same names in small letters (1.x, 2.x) and with humps (3.x). */
final class NinjsObject {
    private static final Set<String> OF_ITEMS = WordSet
            .of("""
                    associations bodies byline copyrightholder descriptions description_text ednote embargoed firstcreated headline
                    headlines located pubstatus representationtype slugline title uri urgency versioncreated
                    """);

    private final Map<String, JsonNode> members = new HashMap<>();

    NinjsObject(JsonNode object) {
        object.properties().forEach(member -> members.putIfAbsent(member.getKey().toLowerCase(Locale.ROOT),
                member.getValue()));
    }

    /** Whether any of its members has a name that items have. */
    boolean isItem() {
        return members.keySet().stream().anyMatch(name -> OF_ITEMS.contains(name) || name.startsWith("body_"));
    }

    /** The words of the first of some members that has any: strings, numbers, or objects with a name. */
    @Nullable
    String words(String... names) {
        return Stream.of(names).map(name -> words(members.get(name))).filter(words -> words != null).findFirst()
                .orElse(null);
    }

    /** The characters of a member as they stand; null if it is no string or has nothing but blanks. */
    @Nullable
    String characters(String name) {
        JsonNode value = members.get(name);
        return value == null || !value.isTextual() || value.textValue().isBlank() ? null : value.textValue();
    }

    /** The objects in a member that is one or an array of them. */
    List<NinjsObject> objects(String name) {
        JsonNode value = members.get(name);
        List<NinjsObject> objects = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(element -> add(objects, element));
        } else if (value != null && value.isObject()) {
            objects.add(new NinjsObject(value));
        }
        return objects;
    }

    /** The objects in a member that is an array of them or, as in 1.x, an object of named ones; there each is given its name as {@code key}. */
    List<NinjsObject> named(String name) {
        JsonNode value = members.get(name);
        if (value == null || !value.isObject()) {
            return objects(name);
        }
        List<NinjsObject> objects = new ArrayList<>();
        value.properties().forEach(member -> {
            if (member.getValue().isObject()) {
                NinjsObject object = new NinjsObject(member.getValue());
                object.members.put("key", TextNode.valueOf(member.getKey()));
                objects.add(object);
            }
        });
        return objects;
    }

    private static void add(List<NinjsObject> objects, JsonNode element) {
        if (element.isObject()) {
            objects.add(new NinjsObject(element));
        }
    }

    private static @Nullable String words(@Nullable JsonNode value) {
        if (value == null || value.isContainerNode()) {
            return value == null || value.isEmpty() ? null : inner(value);
        }
        return value.isNull() || value.isBoolean() ? null : OneLine.of(value.asText());
    }

    /** Of an array its first element, of an object its name or code. */
    private static @Nullable String inner(JsonNode container) {
        return container.isArray()
                ? words(container.get(0))
                : new NinjsObject(container).words("name", "literal", "code", "uri");
    }
}
