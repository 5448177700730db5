package io.factline.ui.incident;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Several of a kind. Those that were there before stay in their order: a correction changes nothing by the way.
 *
 * @param <T> the kind
 */
final class ManyOf<T> extends MultiSelectComboBox<T> {

    private List<T> before = List.of();

    ManyOf(String label) {
        super(label);
        setAutoExpand(AutoExpandMode.VERTICAL);
        setI18n(new MultiSelectComboBoxI18n()
                .setCleared(getTranslation("choice.cleared"))
                .setFocused(getTranslation("choice.focused"))
                .setSelected(getTranslation("choice.selected"))
                .setDeselected(getTranslation("choice.deselected"))
                .setTotal(getTranslation("choice.total")));
    }

    void show(List<T> values) {
        before = List.copyOf(values);
        setValue(new LinkedHashSet<>(values));
    }

    /** One more than is chosen already. */
    void include(T one) {
        Set<T> more = new LinkedHashSet<>(getValue());
        more.add(one);
        setValue(more);
    }

    List<T> read() {
        Set<T> now = getValue();
        return Stream.concat(before.stream().filter(now::contains), now.stream().filter(one -> !before.contains(one)))
                .toList();
    }
}
