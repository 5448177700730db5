package io.factline.ui.session;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;
import java.util.stream.Collectors;

/** Hears the keys of the screen, and shows the list of them to whoever does not know them. */
final class ShortcutKeys extends Div {

    private static final String LIST = "?";
    private static final String OFF = "off";

    private final Ear ear = new Ear();
    private boolean on;

    /** What listens in the browser: only there it is known whether somebody is typing. */
    @Tag("factline-shortcuts")
    @JsModule("context://components/factline-shortcuts.js")
    private static final class Ear extends Component {}

    ShortcutKeys() {
        VaadinRequest request = VaadinRequest.getCurrent();
        on = request == null || !OFF.equals(Choice.SHORTCUTS.in(request).orElse(""));
        Button list = new Button(LIST, _ -> list());
        list.addThemeVariants(ButtonVariant.TERTIARY);
        list.setAriaLabel(LIST + " " + getTranslation("shortcuts.title"));
        list.setTooltipText(getTranslation("shortcuts.title"));
        addClassName("shortcut-keys");
        add(ear, list);
        Shortcuts.offer(this, LIST, getTranslation("shortcuts.list"), this::list);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Shortcuts shortcuts = Shortcuts.of(event.getUI());
        ear.getElement()
                .addEventListener(
                        "shortcut",
                        pressed -> shortcuts.press(
                                pressed.getEventData().path("event.detail.key").asString()))
                .addEventData("event.detail.key");
        shortcuts.whenChanged(() -> listen(shortcuts));
        listen(shortcuts);
    }

    private void listen(Shortcuts shortcuts) {
        String keys = on ? shortcuts.keys().collect(Collectors.joining(" ")) : "";
        ear.getElement().setAttribute("keys", keys);
    }

    private void list() {
        getUI().ifPresent(ui -> {
            Shortcuts shortcuts = Shortcuts.of(ui);
            new ShortcutsDialog(this, shortcuts.list(), on, wanted -> {
                        on = wanted;
                        Choice.SHORTCUTS.keep(wanted ? "on" : OFF);
                        listen(shortcuts);
                    })
                    .open();
        });
    }
}
