package io.factline.ui.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a browser has kept of a form. It comes from outside: a text that a field cannot hold is left out.
 *
 * @param request by which it would have been sent, empty where by none: sent again by the same one it is recorded once
 * @param version the version of the fact it is about, 0 where it is about none
 * @param fields what the fields said, by their places
 */
public record KeptDraft(String request, long version, Map<String, String> fields) {

    /** More rows than anybody types, and few enough to be shown. */
    private static final int ROWS_MAX = 200;

    private static final Pattern REQUEST = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** A field that knows by itself what a text stands for. */
    public interface Recalling {

        /** Takes back what was in it: a code, or what somebody read. */
        void recall(String text);
    }

    /** A list whose rows have to be there before their fields can be filled. */
    public interface Growing {

        /** From now on has as many rows, all of them empty. */
        void haveRows(int count);
    }

    static KeptDraft of(JsonNode kept) {
        Map<String, String> fields = new LinkedHashMap<>();
        kept.path("fields")
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString("")));
        String version = kept.path("version").asString("");
        String request = kept.path("request").asString("");
        return new KeptDraft(
                REQUEST.matcher(request).matches() ? request : "",
                NUMBER.matcher(version).matches() ? Long.parseLong(version) : 0,
                fields);
    }

    /** Fills a form again, from its top to its end: what stands above may decide what there is below. */
    public void fill(Component form) {
        fill(form, "");
    }

    private void fill(Component part, String around) {
        String name = part.getElement().getAttribute(Draft.PLACE);
        String place = name == null ? around : around + name;
        if (part instanceof Growing list) {
            list.haveRows(rowsAt(place));
        }
        String text = fields.get(place);
        if (part instanceof HasValue<?, ?> field && text != null && !field.isReadOnly()) {
            put(part, text);
        }
        int row = 0;
        for (Component child : part.getChildren().toList()) {
            fill(child, child.getElement().hasAttribute(Draft.ROW) ? place + "/" + row++ : place);
        }
    }

    private int rowsAt(String place) {
        int count = fields.keySet().stream()
                .filter(field -> field.startsWith(place + "/"))
                .map(field -> field.substring(place.length() + 1).split("/", 2)[0])
                .filter(row -> NUMBER.matcher(row).matches())
                .mapToInt(row -> Integer.parseInt(row) + 1)
                .max()
                .orElse(0);
        return Math.min(count, ROWS_MAX);
    }

    @SuppressWarnings("unchecked") // a field of text is one of strings
    private static void put(Component field, String text) {
        switch (field) {
            case Recalling one -> one.recall(text);
            case Select<?> one -> choose(one, text);
            case TextFieldBase<?, ?> one -> ((TextFieldBase<?, String>) one).setValue(text);
            default -> {
                // nothing else takes a text
            }
        }
    }

    private static <T> void choose(Select<T> select, String text) {
        T meant = Draft.meant(text, select.getListDataView().getItems().toList(), select.getItemLabelGenerator());
        if (meant != null || text.isEmpty()) {
            select.setValue(meant);
        }
    }
}
