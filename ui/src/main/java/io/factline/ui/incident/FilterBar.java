package io.factline.ui.incident;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.factline.fact.Audience;
import io.factline.fact.FactTypes;
import io.factline.fact.Standing;
import io.factline.fact.Track;
import io.factline.incident.IncidentSummary;
import io.factline.ui.moment.FactFilter;
import io.factline.ui.session.Shortcuts;
import io.factline.ui.words.Labels;
import java.util.List;

/** Chooses which facts are shown, and says how many there are, how many of them are shown, and how many are withheld. */
final class FilterBar extends Div {

    private static final int TYPED_AFTER_MILLIS = 300;

    private final Wish wish;
    private final TextField words = new TextField(getTranslation("filter.words"));
    private final MultiSelectComboBox<String> types = choice("filter.type");
    private final MultiSelectComboBox<Track> tracks = choice("filter.track");
    private final MultiSelectComboBox<Audience> audiences = choice("filter.audience");
    private final MultiSelectComboBox<Standing> standings = choice("filter.standing");
    private final Button more = new Button(getTranslation("filter.more"), VaadinIcon.FILTER.create());
    private final Button clear = new Button(getTranslation("filter.clear"), VaadinIcon.CLOSE_SMALL.create());
    private final Span shown = new Span();
    private final Span withheld = new Span();

    /** What somebody wants to see. */
    interface Wish {

        /**
         * They want to see this.
         *
         * @param typing whether they may be on their way to another one
         */
        void show(FactFilter filter, boolean typing);
    }

    FilterBar(Wish wish) {
        this.wish = wish;
        addClassName("filter-bar");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", getTranslation("filter.title"));
        search();
        vocabularies();
        Div choices = new Div(types, tracks, audiences, standings);
        choices.addClassName("choices");
        more.addClassName("more");
        more.getElement().setAttribute("aria-expanded", false);
        more.addClickListener(_ -> {
            boolean open = !hasClassName("open");
            setClassName("open", open);
            more.getElement().setAttribute("aria-expanded", open);
        });
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(_ -> wish.show(FactFilter.ALL, false));
        shown.getElement().setAttribute("role", "status");
        withheld.addClassName("withheld");
        Div count = new Div(shown, withheld, clear);
        count.addClassName("counts");
        add(words, more, choices, count);
    }

    private void search() {
        words.addClassName("words");
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setMaxLength(FactFilter.WORDS_MAX);
        words.addThemeVariants(TextFieldVariant.SMALL);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPED_AFTER_MILLIS);
        words.addValueChangeListener(change -> tell(change, true));
        Shortcuts.offer(words, "/", getTranslation("shortcut.search"), words::focus);
    }

    private void vocabularies() {
        types.setItems(FactTypes.NAMES);
        types.setItemLabelGenerator(name -> Labels.of("fact.type", name));
        tracks.setItems(Track.values());
        tracks.setItemLabelGenerator(one -> Labels.of("track", one.code()));
        audiences.setItems(Audience.values());
        audiences.setItemLabelGenerator(one -> Labels.of("audience", one.code()));
        standings.setItems(Standing.values());
        standings.setItemLabelGenerator(one -> Labels.of("standing", one.code()));
    }

    private <T> MultiSelectComboBox<T> choice(String label) {
        MultiSelectComboBox<T> choice = new MultiSelectComboBox<>(getTranslation(label));
        choice.addThemeVariants(MultiSelectComboBoxVariant.SMALL);
        choice.setPlaceholder(getTranslation("filter.any"));
        choice.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(getTranslation("choice.cleared"))
                .setFocused(getTranslation("choice.focused"))
                .setSelected(getTranslation("choice.selected"))
                .setDeselected(getTranslation("choice.deselected"))
                .setTotal(getTranslation("choice.total")));
        choice.addValueChangeListener(change -> tell(change, false));
        return choice;
    }

    private void tell(HasValue.ValueChangeEvent<?> change, boolean typing) {
        if (change.isFromClient()) {
            wish.show(
                    new FactFilter(
                            words.getValue(),
                            List.copyOf(types.getValue()),
                            List.copyOf(tracks.getValue()),
                            List.copyOf(audiences.getValue()),
                            List.copyOf(standings.getValue())),
                    typing);
        }
    }

    /** Shows what is chosen, also where an address chose it. */
    void show(FactFilter filter) {
        // what somebody is typing stays under their fingers: a space at its end chooses nothing else
        if (!words.getValue().strip().equals(filter.words())) {
            words.setValue(filter.words());
        }
        types.setValue(filter.types());
        tracks.setValue(filter.tracks());
        audiences.setValue(filter.audiences());
        standings.setValue(filter.standings());
        clear.setVisible(!filter.isAll());
        more.setText(
                filter.chosen() == 0
                        ? getTranslation("filter.more")
                        : getTranslation("filter.more-chosen", filter.chosen()));
    }

    /** Says how many of the facts are shown. */
    void count(TimelinePages pages, IncidentSummary incident) {
        if (pages.filter().isAll()) {
            shown.setText(getTranslation("filter.count", incident.facts()));
        } else {
            shown.setText(getTranslation(
                    pages.isWhole() ? "filter.count-of" : "filter.count-more", pages.fetched(), incident.facts()));
        }
        withheld.setVisible(incident.withheld() > 0);
        withheld.setText(getTranslation("withheld.count", incident.withheld()));
    }
}
