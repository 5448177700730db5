package io.factline.ui.incident;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import io.factline.fact.FactRef;
import io.factline.ui.session.KeptDraft;
import io.factline.ui.session.Places;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another fact: found by what it says, or named by an id that need not be recorded yet. */
final class FactField extends ComboBox<String> implements KeptDraft.Recalling {

    private final FactSearch search;

    FactField(String label, FactSearch search) {
        super(label);
        this.search = search;
        searchIn(this, search);
        addCustomValueSetListener(custom -> setValue(custom.getDetail().strip()));
        addValueChangeListener(change -> explain(change.getValue()));
        explain(null);
    }

    /** Lets a field find facts as one types. */
    static void searchIn(ComboBoxBase<?, String, ?> field, FactSearch search) {
        Finding finding = new Finding(search);
        field.setItems(query -> {
            List<String> found = finding.of(query.getFilter().orElse(""), query.getOffset());
            int from = Math.min(query.getOffset(), found.size());
            return found.subList(from, Math.min(from + query.getLimit(), found.size())).stream();
        });
        field.setItemLabelGenerator(search::label);
        field.setRenderer(twoLines(search));
        field.setAllowCustomValue(true);
        field.getElement().setProperty("placeholder", field.getTranslation("relation.fact.placeholder"));
    }

    private static Renderer<String> twoLines(FactSearch search) {
        return LitRenderer.<String>of("<div class=\"offer\"><span>${item.name}</span>"
                        + "<span class=\"quiet small\">${item.said}</span></div>")
                .withProperty("name", search::label)
                .withProperty("said", search::said);
    }

    private void explain(@Nullable String text) {
        setHelperText(text == null ? getTranslation("relation.fact.help") : search.said(text));
    }

    void show(FactRef ref) {
        search.named(ref.text());
        setValue(ref.text());
    }

    @Override
    public void recall(String text) {
        if (text.isBlank()) {
            clear();
        } else {
            search.named(text);
            setValue(text);
        }
    }

    /** The fact; null where there is none or, with the sentence at the field, where the text names none. */
    @Nullable
    FactRef read(Places places, String pointer) {
        places.at(pointer, this);
        String given = getValue();
        return given == null ? null : places.read(pointer, given, FactRef::new);
    }

    /** What was found for the words in a field: the list below it asks page by page. */
    private static final class Finding {

        private final FactSearch search;
        private String words = "";
        private List<String> found = List.of();

        Finding(FactSearch search) {
            this.search = search;
        }

        List<String> of(String typed, int offset) {
            if (offset == 0 || !typed.equals(words)) {
                words = typed;
                found = search.find(typed);
            }
            return found;
        }
    }
}
