package io.factline.ui.incident;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import io.factline.ui.session.Draft;
import io.factline.ui.session.KeptDraft;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Several of a kind. Those that were there before stay in their order: a correction changes nothing by the way.
 *
 * @param <T> the kind
 */
final class ManyOf<T> extends MultiSelectComboBox<T> implements KeptDraft.Recalling {

    private final Function<String, @Nullable T> known;
    private List<T> before = List.of();

    /**
     * Makes a field with nothing in it.
     *
     * @param known what a text of a draft stands for, null where for nothing
     */
    ManyOf(String label, Function<String, @Nullable T> known) {
        super(label);
        this.known = known;
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

    @Override
    public void recall(String text) {
        setValue(Draft.several(text).stream()
                .map(known)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    List<T> read() {
        Set<T> now = getValue();
        return Stream.concat(before.stream().filter(now::contains), now.stream().filter(one -> !before.contains(one)))
                .toList();
    }
}
