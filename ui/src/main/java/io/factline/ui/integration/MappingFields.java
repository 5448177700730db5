package io.factline.ui.integration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.factline.signal.Pointer;
import io.factline.signal.SignalMapping;
import io.factline.ui.session.Places;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where in a payload stands what: a JSON Pointer in each line. */
final class MappingFields extends Div {

    private final Places places;
    private final TextField items = new TextField(getTranslation("connectors.mapping.items"));
    private final TextArea id = pointers("id");
    private final TextArea idWith = pointers("idWith");
    private final TextArea summary = pointers("summary");
    private final TextArea occurred = pointers("occurred");
    private final TextArea url = pointers("url");
    private final TextArea severity = pointers("severity");
    private final TextArea status = pointers("status");

    MappingFields(Places places, SignalMapping mapping) {
        this.places = places;
        addClassName("mapping-fields");
        Pointer array = mapping.items();
        items.setValue(array == null ? "" : array.text());
        items.setWidthFull();
        items.setHelperText(getTranslation("connectors.mapping.items.help"));
        places.at("/settings/mapping/items", items);
        fill(id, "id", mapping.id());
        fill(idWith, "idWith", mapping.idWith());
        fill(summary, "summary", mapping.summary());
        fill(occurred, "occurred", mapping.occurred());
        fill(url, "url", mapping.url());
        fill(severity, "severity", mapping.severity());
        fill(status, "status", mapping.status());
        id.setHelperText(getTranslation("connectors.mapping.id.help"));
        idWith.setHelperText(getTranslation("connectors.mapping.idWith.help"));
        add(items, id, idWith, summary, occurred, url, severity, status);
    }

    private TextArea pointers(String member) {
        TextArea area = new TextArea(getTranslation("connectors.mapping." + member));
        area.setMinRows(1);
        area.setWidthFull();
        return area;
    }

    private void fill(TextArea area, String member, List<Pointer> pointers) {
        area.setValue(pointers.stream().map(Pointer::text).collect(Collectors.joining("\n")));
        places.at(place(member), area);
    }

    private static String place(String member) {
        return "/settings/mapping/" + member;
    }

    /** What the fields say; null where, with the sentence at its field, a line is no pointer. */
    @Nullable
    SignalMapping read() {
        Pointer array = places.read("/settings/mapping/items", items.getValue(), Pointer::new);
        List<Pointer> ids = read("id", id);
        List<Pointer> with = read("idWith", idWith);
        List<Pointer> summaries = read("summary", summary);
        List<Pointer> times = read("occurred", occurred);
        List<Pointer> addresses = read("url", url);
        List<Pointer> severities = read("severity", severity);
        List<Pointer> states = read("status", status);
        return places.isWrong()
                ? null
                : places.read(
                        place("id"),
                        () -> new SignalMapping(array, ids, with, summaries, times, addresses, severities, states));
    }

    private List<Pointer> read(String member, TextArea area) {
        return area.getValue()
                .lines()
                .map(line -> places.read(place(member), line, Pointer::new))
                .filter(Objects::nonNull)
                .toList();
    }
}
