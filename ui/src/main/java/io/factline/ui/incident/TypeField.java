package io.factline.ui.incident;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import io.factline.fact.FactTypes;
import io.factline.fact.Track;
import io.factline.ui.session.Draft;
import io.factline.ui.session.KeptDraft;
import io.factline.ui.words.Labels;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** The type of a fact: found by its name or by when to use it, track by track. */
public final class TypeField extends ComboBox<String> implements KeptDraft.Recalling {

    /** What happens most, and what no measure starts or ends at: a type that nobody chose must not move a number. */
    static final String UNLESS_CHOSEN = "ActionTaken";

    private List<String> offered = FactTypes.NAMES;

    public TypeField(String label) {
        super(label);
        setItems(query -> {
            offered = find(query.getFilter().orElse(""));
            return offered.stream().skip(query.getOffset()).limit(query.getLimit());
        });
        setItemLabelGenerator(TypeField::name);
        setRenderer(renderer());
        setOverlayWidth("min(34rem, calc(100vw - 2rem))");
        addValueChangeListener(chosen -> {
            // a fact always has a type: who empties the field gets the last one back
            if (chosen.getValue() == null) {
                setValue(chosen.getOldValue());
            } else {
                setHelperText(when(chosen.getValue()));
            }
        });
        setValue(UNLESS_CHOSEN);
    }

    @Override
    public void recall(String text) {
        String type = Draft.meant(text, FactTypes.NAMES, TypeField::name);
        if (type != null) {
            setValue(type);
        }
    }

    private List<String> find(String typed) {
        String wanted = plain(typed.strip());
        return FactTypes.NAMES.stream()
                .filter(type -> plain(name(type) + " " + type + " " + when(type) + " " + track(type))
                        .contains(wanted))
                .toList();
    }

    /** Without accents, as one types in a hurry. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private Renderer<String> renderer() {
        return LitRenderer.<String>of("<div class=\"offer\"><span class=\"offer-track\" ?hidden=\"${!item.track}\">"
                        + "${item.track}</span><span>${item.name}</span>"
                        + "<span class=\"quiet small\">${item.when}</span></div>")
                .withProperty("track", this::trackAbove)
                .withProperty("name", TypeField::name)
                .withProperty("when", TypeField::when);
    }

    /** The track as a heading above the first type of it. */
    private String trackAbove(String type) {
        int place = offered.indexOf(type);
        return place > 0 && lane(offered.get(place - 1)) == lane(type) ? "" : track(type);
    }

    private static Track lane(String type) {
        return FactTypes.empty(type).track();
    }

    private static String track(String type) {
        return Labels.of("track", lane(type).code());
    }

    /** The name of a type in the language of the reader. */
    static String name(String type) {
        return Labels.of("fact.type", type);
    }

    private static String when(String type) {
        return Labels.of("fact.type", type + ".when");
    }
}
