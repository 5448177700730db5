package io.factline.command.imports;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;

/** An item of a feed, or the feed itself without its items: what its elements say, and the text that they were read from. */
final class FeedEntry {

    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Set<String> OWN =
            Set.of("", ATOM, "http://purl.org/rss/1.0/", "http://backend.userland.com/rss2");
    /** What the text of is looked at; what an element of another vocabulary says under the same name is something else. */
    private static final Set<String> SAYS = Set.of(
            "title",
            "link",
            "guid",
            "id",
            "pubDate",
            "published",
            "updated",
            "author",
            "description",
            "summary",
            "dc:date",
            "dc:creator",
            "name");

    private static final Set<String> WHOLES = Set.of("item", "entry", "channel", "feed");

    private final Map<String, StringBuilder> said = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final StringWriter raw = new StringWriter();
    private boolean begun;

    /** Takes what comes next in the file. */
    void take(XMLEvent event) throws XMLStreamException {
        if (event.isEndElement() && !open.isEmpty()) {
            open.pop();
        }
        event.writeAsEncodedUnicode(raw);
        if (event.isStartElement()) {
            begun = true;
            open(event.asStartElement());
        } else if (event.isCharacters()) {
            for (String name : open) {
                if (SAYS.contains(name)) {
                    said.computeIfAbsent(name, _ -> new StringBuilder())
                            .append(event.asCharacters().getData());
                    break;
                }
            }
        }
    }

    private void open(StartElement element) {
        String parent = open.isEmpty() ? "" : open.element();
        String called = name(element.getName());
        String name =
                WHOLES.contains(parent) || (called.equals("name") && parent.equals("author")) || !SAYS.contains(called)
                        ? called
                        : "other";
        boolean again = said.containsKey(name);
        if (name.equals("link") && ATOM.equals(element.getName().getNamespaceURI())) {
            link(element, again);
        }
        // the first of several counts, and "done" has no place in what is looked at
        open.push(again ? "done" : name);
    }

    private void link(StartElement element, boolean again) {
        Attribute rel = element.getAttributeByName(new QName("rel"));
        Attribute href = element.getAttributeByName(new QName("href"));
        if (!again && href != null && (rel == null || rel.getValue().equals("alternate"))) {
            said.put("link", new StringBuilder(href.getValue()));
        }
    }

    private static String name(QName name) {
        if (DUBLIN_CORE.equals(name.getNamespaceURI())) {
            return "dc:" + name.getLocalPart();
        }
        return OWN.contains(name.getNamespaceURI()) ? name.getLocalPart() : "other";
    }

    /** Whether its last element has ended. */
    boolean isWhole() {
        return begun && open.isEmpty();
    }

    /** What the first element of these names that says something says. */
    @Nullable
    String said(String... names) {
        for (String name : names) {
            String text =
                    said.getOrDefault(name, new StringBuilder()).toString().strip();
            if (!text.isEmpty()) {
                return Text.storable(text);
            }
        }
        return null;
    }

    /** The text of it. */
    String raw() {
        return raw.toString();
    }
}
