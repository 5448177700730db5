package io.factline.ui.imports;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import io.factline.imports.ImportColumn;
import io.factline.imports.ImportField;
import io.factline.imports.ImportPreview;
import io.factline.ui.words.Labels;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Which column of the table says what; each change is seen at once in the preview. */
final class ColumnFields extends Div {

    private final Map<ImportField, Select<String>> fields = new EnumMap<>(ImportField.class);
    private List<String> head = List.of();

    ColumnFields(Runnable changed) {
        FormLayout layout = new FormLayout();
        for (ImportField field : ImportField.values()) {
            Select<String> column = new Select<>();
            column.setLabel(Labels.of("imports.field", field.code()));
            column.setEmptySelectionAllowed(true);
            column.setEmptySelectionCaption(getTranslation("imports.no-column"));
            column.setItemLabelGenerator(name -> name == null ? getTranslation("imports.no-column") : name);
            column.addValueChangeListener(_ -> changed.run());
            fields.put(field, column);
            layout.add(column);
        }
        add(new H3(getTranslation("imports.columns")), layout);
        setVisible(false);
    }

    /** Nothing is chosen: the names in the head of the next file suggest what they say. */
    void clear() {
        head = List.of();
        setVisible(false);
    }

    void show(ImportPreview look) {
        setVisible(!look.head().isEmpty());
        boolean other = !head.equals(look.head());
        head = look.head();
        Map<ImportField, String> chosen = new EnumMap<>(ImportField.class);
        for (ImportColumn column : look.columns()) {
            chosen.put(column.field(), column.name().text());
        }
        fields.forEach((field, column) -> {
            if (other) {
                column.setItems(head.stream().filter(name -> !name.isEmpty()).toList());
            }
            column.setValue(chosen.get(field));
        });
    }

    /** What was chosen, as the API takes it; null where nothing was. */
    @Nullable
    String json() {
        if (head.isEmpty()) {
            return null;
        }
        Map<String, String> chosen = new LinkedHashMap<>();
        fields.forEach((field, column) -> {
            String name = column.getValue();
            if (name != null) {
                chosen.put(field.code(), name);
            }
        });
        return JsonMapper.shared().writeValueAsString(chosen);
    }
}
