package io.factline.command.imports;

import io.factline.imports.RowProblem;
import io.factline.problem.RuleBroken;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * A press feed: RSS 2.0, RSS 1.0 or Atom 1.0. Document types are refused, so nothing in a feed reads a file, calls an address
 * or grows when it is read.
 */
final class FeedFormat implements Format {

    private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");

    @Override
    public List<Row> rows(byte[] file, Asked asked) {
        FeedEntry channel = new FeedEntry();
        List<FeedEntry> entries = new ArrayList<>();
        FeedEntry reading = channel;
        boolean broken = false;
        XMLEventReader events = opened(file);
        try {
            while (events.hasNext()) {
                XMLEvent event = events.nextEvent();
                requireNoType(event);
                if (reading == channel && isEntry(event)) {
                    Format.requireRoom(entries.size());
                    reading = new FeedEntry();
                }
                reading.take(event);
                if (reading != channel && reading.isWhole()) {
                    entries.add(reading);
                    reading = channel;
                }
            }
        } catch (XMLStreamException e) {
            broken = true;
        }
        List<Row> rows = new ArrayList<>();
        for (FeedEntry entry : entries) {
            rows.add(new FeedItem(entry, channel, asked).row(rows.size() + 1L));
        }
        if (broken) {
            rows.add(Row.refused(
                    rows.size() + 1L,
                    reading == channel ? "" : reading.raw(),
                    RowProblem.of("xml-broken", "/", "From here on this is no valid XML.")));
        }
        return rows;
    }

    private static XMLEventReader reader(byte[] file) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // without document types there are the five entities such as &lt; alone, of which a feed of pages has very many
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setXMLResolver((_, _, _, _) -> new ByteArrayInputStream(new byte[0]));
        return factory.createXMLEventReader(new ByteArrayInputStream(file));
    }

    /** The feed from its root on. */
    private static XMLEventReader opened(byte[] file) {
        try {
            XMLEventReader events = reader(file);
            for (XMLEvent next = events.peek(); next != null && !next.isStartElement(); next = events.peek()) {
                requireNoType(next);
                events.nextEvent();
            }
            XMLEvent root = events.peek();
            RuleBroken.require(
                    root != null
                            && ROOTS.contains(root.asStartElement().getName().getLocalPart()),
                    "This is no press feed: the root of one is rss, feed or RDF.");
            return events;
        } catch (XMLStreamException e) {
            throw (RuleBroken) RuleBroken.value("This is no press feed: it begins with no valid XML.")
                    .initCause(e);
        }
    }

    private static void requireNoType(XMLEvent event) {
        RuleBroken.require(
                event.getEventType() != XMLEvent.DTD,
                "This feed has a document type (DOCTYPE), which can hide what it reads: take it out, and import that.");
    }

    private static boolean isEntry(XMLEvent event) {
        if (!event.isStartElement()) {
            return false;
        }
        StartElement element = event.asStartElement();
        String name = element.getName().getLocalPart();
        return name.equals("item") || name.equals("entry");
    }
}
