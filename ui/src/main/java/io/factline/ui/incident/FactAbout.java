package io.factline.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.factline.fact.Attributes;
import io.factline.fact.External;
import io.factline.fact.FactRef;
import io.factline.incident.IncidentRef;
import io.factline.record.Code;
import io.factline.record.Words;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.moment.FactAddress;
import io.factline.ui.words.Labels;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a fact says in its fields: who, to whom, how much, and whatever facts of its type say. */
final class FactAbout extends Div {

    private final FactWords words;
    private final FactAddress address;

    FactAbout(TimelineEntry now, FactWords words, FactAddress address) {
        this.words = words;
        this.address = address;
        addClassName("fact-about");
        Properties about = new Properties();
        about.put(getTranslation("fact.actor"), words.actor(now.actor()));
        about.put(getTranslation("fact.audiences"), listed("audience", now.audiences()));
        about.put(
                getTranslation("fact.channels"),
                now.channels().stream().map(words::value).collect(Collectors.joining(", ")));
        DetailMembers.of(now.detail()).forEach((name, values) -> about.put(name, values(values)));
        now.quantities()
                .forEach(one -> about.put(
                        Labels.spelledOut(one.name().text()), List.<Component>of(new Span(words.quantity(one)))));
        External external = now.external();
        if (external != null) {
            about.put(getTranslation("history.field.external"), List.of(origin(external)));
        }
        Attributes attributes = now.attributes();
        if (attributes != null) {
            attributes.values().forEach((name, value) -> about.put(name, List.of(attribute(value))));
        }
        add(about);
    }

    private static String listed(String vocabulary, List<? extends Code> codes) {
        return codes.stream().map(one -> Labels.of(vocabulary, one.code())).collect(Collectors.joining(", "));
    }

    private List<Component> values(List<?> values) {
        if (values.size() == 1) {
            return List.of(value(values.getFirst()));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("bullets");
        values.forEach(value -> list.add(new ListItem(value(value))));
        return List.of(list);
    }

    private Component value(@Nullable Object value) {
        return switch (value) {
            case FactRef fact -> address.link(fact, fact.text());
            case IncidentRef incident -> new Anchor("incidents/" + incident, incident.text());
            case Words text when text.text().matches("https?://\\S+") -> web(text, text.text());
            case null, default -> new Span(words.value(value));
        };
    }

    private static Component origin(External external) {
        String name = FactWords.joined(external.system().text(), external.id().text());
        Words url = external.url();
        return url == null || url.equals(Words.ERASED) ? new Span(name) : web(url, name);
    }

    /** A link out of Factline, which tells the other side nothing of where it was followed. */
    static Anchor web(Words url, String text) {
        Anchor link = new Anchor(url.text(), text, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    /** Whatever a client kept, under the names that it gave. */
    private Component attribute(Object value) {
        if (value instanceof Map<?, ?> members) {
            Properties inside = new Properties();
            members.forEach((name, member) -> inside.put(String.valueOf(name), List.of(attribute(member))));
            return inside;
        }
        if (value instanceof List<?> many) {
            UnorderedList list = new UnorderedList();
            list.addClassName("bullets");
            many.forEach(one -> list.add(new ListItem(attribute(one))));
            return list;
        }
        return value(value);
    }
}
