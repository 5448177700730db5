package io.factline.ui.integration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.factline.incident.IncidentQueryApi;
import io.factline.incident.IncidentRef;
import io.factline.signal.Pointer;
import io.factline.signal.RoutingRule;
import io.factline.signal.RoutingTest;
import io.factline.ui.incident.IncidentField;
import io.factline.ui.session.Places;
import io.factline.ui.words.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The routing rules of a connector, in their order. */
final class RuleRows extends Div {

    private final Places places;
    private final IncidentQueryApi incidents;
    private final Div all = new Div();
    private final List<Row> rows = new ArrayList<>();

    RuleRows(Places places, IncidentQueryApi incidents, List<RoutingRule> rules) {
        this.places = places;
        this.incidents = incidents;
        addClassName("rule-rows");
        Paragraph note = new Paragraph(getTranslation("connectors.rules.note"));
        note.addClassName("quiet");
        Button more = new Button(getTranslation("connectors.rules.add"), VaadinIcon.PLUS.create(), _ -> {
            places.markTyped();
            add((RoutingRule) null);
        });
        more.addThemeVariants(ButtonVariant.SMALL);
        add(new H3(getTranslation("connectors.rules")), note, all, more);
        rules.forEach(this::add);
    }

    private void add(@Nullable RoutingRule rule) {
        Row row = new Row(rule);
        rows.add(row);
        all.add(row);
    }

    /** The rules; those that are wrong have said so at their fields. */
    List<RoutingRule> read() {
        return rows.stream().map(Row::read).filter(Objects::nonNull).toList();
    }

    private final class Row extends Div {

        private final TextField pointer = new TextField(getTranslation("connectors.rules.pointer"));
        private final Select<RoutingTest> test = new Select<>();
        private final TextField value = new TextField(getTranslation("connectors.rules.value"));
        private final IncidentField incident =
                new IncidentField(getTranslation("connectors.rules.incident"), incidents);

        Row(@Nullable RoutingRule rule) {
            addClassName("rule-row");
            test.setLabel(getTranslation("connectors.rules.test"));
            test.setItems(RoutingTest.values());
            test.setItemLabelGenerator(one -> Labels.of("connectors.rules.test", one.code()));
            test.setValue(rule == null ? RoutingTest.EQUALS : rule.test());
            pointer.setPlaceholder("/severity");
            if (rule != null) {
                pointer.setValue(rule.pointer().text());
                value.setValue(rule.value());
                incident.setValue(rule.incident().text());
            }
            Button away = new Button(VaadinIcon.TRASH.create(), _ -> {
                places.markTyped();
                rows.remove(this);
                removeFromParent();
            });
            away.setAriaLabel(getTranslation("connectors.rules.remove"));
            away.addThemeVariants(ButtonVariant.TERTIARY);
            add(pointer, test, value, incident, away);
            places.watch(this);
        }

        @Nullable
        RoutingRule read() {
            String place = "/settings/rules/" + rows.indexOf(this);
            places.at(place, value);
            places.at(place + "/pointer", pointer);
            places.at(place + "/incident", incident);
            Pointer where = places.read(
                    place + "/pointer", () -> new Pointer(pointer.getValue().strip()));
            String leads = incident.getValue();
            IncidentRef ref = leads == null ? null : new IncidentRef(leads);
            if (ref == null) {
                places.complain(place + "/incident", getTranslation("connectors.rules.incident.missing"));
            }
            return where == null || ref == null
                    ? null
                    : places.read(place, () -> new RoutingRule(where, test.getValue(), value.getValue(), ref));
        }
    }
}
