package dragoman.read.markup;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Names of characters that HTML defines and XML does not ({@code eacute}). Wire desks write them in XML all the same, and
 * trust in a DOCTYPE that nobody reads here.
 */
final class HtmlNames {
    private static final Pattern NAME = Pattern.compile("&[A-Za-z][A-Za-z0-9]{1,31};");
    private static final Set<String> OF_XML = Set.of("&amp;", "&lt;", "&gt;", "&quot;", "&apos;");
    private static final String MEANT_TO_BE_ESCAPED = "&<>\"'";

    private HtmlNames() {
    }

    /** The text with the characters themselves; the five names of XML, and names that nobody knows, stay. */
    static String resolved(String text) {
        return text.indexOf('&') < 0
                ? text
                : NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(character(name.group())));
    }

    private static String character(String name) {
        if (OF_XML.contains(name)) {
            return name;
        }
        String character = Parser.unescapeEntities(name, true);
        return MEANT_TO_BE_ESCAPED.contains(character) ? name : character;
    }
}
