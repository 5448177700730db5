package io.factline.ui.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** All keys that do something here, and the switch that silences them. */
final class ShortcutsDialog extends Dialog {

    /**
     * Makes a list that is not open yet.
     *
     * @param frame what offers the keys that are the same on every screen
     * @param on whether single keys do anything
     * @param wish hears whether they shall
     */
    ShortcutsDialog(Component frame, List<Shortcut> offered, boolean on, Consumer<Boolean> wish) {
        addClassNames("form-dialog", "shortcuts");
        setHeaderTitle(getTranslation("shortcuts.title"));
        Predicate<Shortcut> everywhere = shortcut -> shortcut.owner().equals(frame);
        group("shortcuts.here", offered.stream().filter(everywhere.negate()).toList());
        group("shortcuts.everywhere", offered.stream().filter(everywhere).toList());
        group(
                "shortcuts.form",
                List.of(
                        new Shortcut(this, "Ctrl Enter", getTranslation("shortcuts.send"), null),
                        new Shortcut(this, "Esc", getTranslation("shortcuts.leave"), null)));
        Checkbox single = new Checkbox(getTranslation("shortcuts.single"), on);
        single.setHelperText(getTranslation("shortcuts.single.help"));
        single.addValueChangeListener(change -> wish.accept(change.getValue()));
        add(single);
        Button close = new Button(getTranslation("shortcuts.close"), _ -> close());
        getFooter().add(close);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                close.focus();
            }
        });
    }

    private void group(String title, List<Shortcut> shortcuts) {
        if (shortcuts.isEmpty()) {
            return;
        }
        DescriptionList list = new DescriptionList();
        for (Shortcut shortcut : shortcuts) {
            DescriptionList.Term keys = new DescriptionList.Term();
            for (String key : shortcut.keys().split(" ", -1)) {
                keys.add(new Key(key));
            }
            list.add(keys, new DescriptionList.Description(shortcut.words()));
        }
        add(new H3(getTranslation(title)), list);
    }

    /** A key of a keyboard. */
    @Tag("kbd")
    private static final class Key extends HtmlComponent {

        Key(String name) {
            getElement().setText(name);
        }
    }
}
