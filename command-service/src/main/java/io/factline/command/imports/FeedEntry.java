package io.factline.command.imports;

import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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
    private static final QName BASE = new QName("http://www.w3.org/XML/1998/namespace", "base");
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
    /** What says itself that it is no HTML. */
    private final Set<String> unmarked = new HashSet<>();

    private @Nullable String base;
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
        Attribute here = element.getAttributeByName(BASE);
        if (here != null && (open.isEmpty() || WHOLES.contains(name))) {
            base = resolved(base, here.getValue());
        }
        if (!again && ATOM.equals(element.getName().getNamespaceURI()) && !isHtml(element)) {
            unmarked.add(name);
        }
        if (name.equals("link") && ATOM.equals(element.getName().getNamespaceURI())) {
            link(element, again);
        }
        // the first of several counts, and "done" has no place in what is looked at
        open.push(again ? "done" : name);
    }

    /** Text constructs of Atom (RFC 4287, 3.1) say what they are; the other formats say nothing, and write HTML. */
    private static boolean isHtml(StartElement element) {
        Attribute type = element.getAttributeByName(new QName("type"));
        return type != null && type.getValue().equals("html");
    }

    /** An address as it is from a base (RFC 3986, 5); as it is where one of both is none. */
    static String resolved(@Nullable String base, String address) {
        try {
            return base == null ? address : URI.create(base).resolve(address).toString();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private void link(StartElement element, boolean again) {
        Attribute rel = element.getAttributeByName(new QName("rel"));
        Attribute href = element.getAttributeByName(new QName("href"));
        if (!again && href != null && (rel == null || rel.getValue().equals("alternate"))) {
            Attribute here = element.getAttributeByName(BASE);
            said.put("link", new StringBuilder(resolved(here == null ? null : here.getValue(), href.getValue())));
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

    /** Whether what such an element says can be HTML. */
    boolean isMarkup(String name) {
        return !unmarked.contains(name);
    }

    /** What addresses in it are parts of; null where it does not say so. */
    @Nullable
    String base() {
        return base;
    }

    /** The text of it. */
    String raw() {
        return raw.toString();
    }
}
