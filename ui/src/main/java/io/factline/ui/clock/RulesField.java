package io.factline.ui.clock;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import io.factline.clock.DisclosureRule;
import io.factline.clock.RuleId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Chooses disclosure rules to suppose, found by any part of what they are called. */
final class RulesField extends MultiSelectComboBox<DisclosureRule> {

    /**
     * Makes a field that supposes nothing.
     *
     * @param wish hears what somebody supposes, in the order of the rules
     */
    RulesField(List<DisclosureRule> rules, Consumer<List<RuleId>> wish) {
        setItems(RulesField::matches, rules);
        setLabel(getTranslation("clock.what-if.rules"));
        setPlaceholder(getTranslation("clock.what-if.none"));
        setItemLabelGenerator(RulesField::label);
        setClearButtonVisible(true);
        setI18n(new MultiSelectComboBoxI18n()
                .setCleared(getTranslation("choice.cleared"))
                .setFocused(getTranslation("choice.focused"))
                .setSelected(getTranslation("choice.selected"))
                .setDeselected(getTranslation("choice.deselected"))
                .setTotal(getTranslation("choice.total")));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                wish.accept(rules.stream()
                        .filter(change.getValue()::contains)
                        .map(DisclosureRule::id)
                        .toList());
            }
        });
    }

    private static String label(DisclosureRule rule) {
        return rule.law() + ": " + rule.stage() + " (" + rule.id() + ")";
    }

    private static boolean matches(DisclosureRule rule, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return (label(rule) + " " + rule.jurisdiction() + " " + rule.recipient() + " " + rule.citation())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
