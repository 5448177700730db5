package io.factline.ui.incident;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;

/** Whether a component is too narrow for columns, told whenever that changes: it has less room beside others than the screen has. */
public final class Narrow {

    private static final int COLUMNS_NEED = 900;

    private final Consumer<Boolean> tell;
    private boolean told;

    /**
     * Tells at once what is most likely, so that nothing on the screen moves when the browser says how it is.
     *
     * @param besideOthers whether it shares the width of the screen with others
     */
    public Narrow(Component component, boolean besideOthers, Consumer<Boolean> tell) {
        this.tell = tell;
        this.told = besideOthers;
        tell.accept(besideOthers);
        component
                .getElement()
                .addEventListener(
                        "narrow",
                        heard -> width(heard.getEventData().path("event.detail").asInt()))
                .addEventData("event.detail");
        component.addAttachListener(attached -> {
            int screen = attached.getUI().getPage().getExtendedClientDetails().getWindowInnerWidth();
            if (screen > 0 && !besideOthers) {
                width(screen);
            }
            watch(component);
        });
    }

    private static void watch(Component component) {
        component.getElement().executeJs("""
                const wide = () => this.offsetWidth >= $0;
                let was = null;
                new ResizeObserver(() => {
                  if (this.offsetWidth && wide() !== was) {
                    was = wide();
                    this.dispatchEvent(new CustomEvent('narrow', {detail: this.offsetWidth}));
                  }
                }).observe(this);
                """, COLUMNS_NEED);
    }

    private void width(int pixels) {
        boolean narrow = pixels < COLUMNS_NEED;
        if (told != narrow) {
            told = narrow;
            tell.accept(narrow);
        }
    }
}
