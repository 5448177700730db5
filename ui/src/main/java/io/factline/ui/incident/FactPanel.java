package io.factline.ui.incident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.factline.fact.Basis;
import io.factline.fact.Qualifier;
import io.factline.fact.Quantity;
import io.factline.fact.Source;
import io.factline.fact.Telling;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.Occurrence;
import io.factline.time.WrittenTime;
import io.factline.timeline.TimelineEntry;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that our record says of one fact, and everything that it has said before. */
final class FactPanel extends Aside {

    private final TimeWords words = new TimeWords(getLocale());
    private final ZoneId zone;

    /** What a reader can do from here. */
    interface Actions {

        void close();

        void correct(TimelineEntry entry);

        void retract(TimelineEntry entry);
    }

    FactPanel(List<TimelineEntry> history, ZoneId home, AccountNames names, boolean mayEdit, Actions actions) {
        TimelineEntry now = history.getLast();
        this.zone = now.occurred().zone();
        addClassName("fact-panel");
        getElement().setAttribute("aria-label", getTranslation("fact"));
        add(head(now, actions));
        if (mayEdit && now.status() == TimelineEntry.Status.CURRENT) {
            Button correct =
                    new Button(getTranslation("correct.action"), VaadinIcon.EDIT.create(), _ -> actions.correct(now));
            Button retract =
                    new Button(getTranslation("retract.action"), VaadinIcon.BAN.create(), _ -> actions.retract(now));
            Stream.of(correct, retract).forEach(button -> button.addThemeVariants(ButtonVariant.SMALL));
            Div actionBar = new Div(correct, retract);
            actionBar.addClassName("actions");
            add(actionBar);
        }
        add(occurred(now.occurred()));
        add(about(now));
        section("tellings.title", now.tellings().stream().map(this::telling).toList());
        section("sources.title", now.sources().stream().map(this::source).toList());
        add(new H3(getTranslation("history.title")), new History(history, home, words, names));
    }

    private Div head(TimelineEntry now, Actions actions) {
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> actions.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("fact.close-panel"));
        close.addClassName("close");
        Div tags = new Div(Tag.standing(now.standing()));
        if (now.status() == TimelineEntry.Status.RETRACTED) {
            tags.addComponentAsFirst(Tag.retracted());
        }
        tags.add(new Span(Labels.of("fact.type", now.detail().factType())));
        tags.addClassName("tags");
        Div top = new Div(tags, close);
        top.addClassName("panel-top");
        Div head = new Div(top, new H2(now.summary()));
        head.addClassName("panel-head");
        return head;
    }

    private Properties occurred(Occurrence occurred) {
        Properties times = new Properties();
        times.put(getTranslation("fact.occurred"), words.explain(occurred.text(), occurred.zone()));
        times.put(getTranslation("fact.as-written"), occurred.text().text());
        return times;
    }

    private Properties about(TimelineEntry now) {
        Properties about = new Properties();
        if (now.actor() != null) {
            about.put(
                    getTranslation("fact.actor"),
                    Stream.of(text(now.actor().name()), text(now.actor().role()))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(", ")));
        }
        about.put(
                getTranslation("fact.audiences"),
                now.audiences().stream()
                        .map(one -> Labels.of("audience", one.code()))
                        .collect(Collectors.joining(", ")));
        about.put(
                getTranslation("fact.channels"),
                now.channels().stream().map(one -> one.text()).collect(Collectors.joining(", ")));
        JsonNode detail = JsonMapper.shared().valueToTree(now.detail());
        DetailFields.names(now.detail().factType())
                .forEach(name -> about.put(Labels.of("detail", name), said(detail.path(name))));
        now.quantities().forEach(one -> about.put(Labels.spelledOut(one.name().text()), quantity(one)));
        now.relations()
                .forEach(relation -> about.put(
                        Labels.of("relation", relation.kind().code()),
                        relation.fact().text()));
        about.put(getTranslation("fact.id"), now.fact().text());
        about.put(
                getTranslation("fact.access"), Labels.of("access", now.access().code()));
        return about;
    }

    private String quantity(Quantity one) {
        String value = NumberFormat.getInstance(getLocale()).format(one.value());
        String said = one.qualifier() == Qualifier.EXACT
                ? value
                : getTranslation("qualifier." + one.qualifier().code(), value);
        return Stream.of(one.currency(), one.unit(), one.scope())
                .filter(Objects::nonNull)
                .map(Term::text)
                .reduce(said, (before, word) -> before + " " + word);
    }

    private static String said(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isBoolean() ? Labels.yesOrNo(value.asBoolean()) : value.asString();
    }

    private void section(String title, List<ListItem> items) {
        if (!items.isEmpty()) {
            UnorderedList list = new UnorderedList();
            items.forEach(list::add);
            add(new H3(getTranslation(title)), list);
        }
    }

    private ListItem telling(Telling telling) {
        ListItem item = new ListItem();
        String at = time(telling.at());
        String to = Labels.of("told-to", telling.to().code());
        String by = text(telling.by());
        item.add(new Span(at.isEmpty() ? to : getTranslation("telling.said", to, at)));
        String basis = telling.basis() == null || telling.basis() == Basis.STATED
                ? ""
                : Labels.of("basis", telling.basis().code());
        String small = Stream.of(by.isEmpty() ? "" : getTranslation("telling.said-by", by), basis)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        if (!small.isEmpty()) {
            Paragraph more = new Paragraph(small);
            more.addClassNames("quiet", "small");
            item.add(more);
        }
        return item;
    }

    private ListItem source(Source source) {
        ListItem item = new ListItem();
        String name =
                source.title() == null ? text(source.url()) : source.title().text();
        if (source.url() != null && !source.url().equals(Words.ERASED)) {
            Anchor link = new Anchor(source.url().text(), name, AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            item.add(link);
        } else {
            item.add(new Span(name));
        }
        Paragraph from = new Paragraph(Stream.of(text(source.publisher()), time(source.publishedAt()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        from.addClassNames("quiet", "small");
        item.add(from);
        if (source.quote() != null) {
            Paragraph quote =
                    new Paragraph(getTranslation("quoted", source.quote().text()));
            quote.addClassName("quoted");
            item.add(quote);
        }
        return item;
    }

    private String time(@Nullable WrittenTime time) {
        return time == null ? "" : words.occurrence(time.in(zone)) + " (" + zone.getId() + ")";
    }

    private static String text(@Nullable Words words) {
        return words == null ? "" : words.text();
    }
}
