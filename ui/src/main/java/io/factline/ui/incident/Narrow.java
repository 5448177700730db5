package io.factline.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether the screen is too narrow for columns, told whenever that changes. */
final class Narrow {

    private static final int COLUMNS_NEED = 800;

    private final Consumer<Boolean> tell;
    private @Nullable Boolean told;
    private @Nullable Registration resizes;

    Narrow(Component component, Consumer<Boolean> tell) {
        this.tell = tell;
        component.addAttachListener(attached -> watch(attached.getUI()));
        component.addDetachListener(_ -> {
            if (resizes != null) {
                resizes.remove();
            }
        });
        width(COLUMNS_NEED);
    }

    private void watch(UI ui) {
        int width = ui.getPage().getExtendedClientDetails().getWindowInnerWidth();
        if (width > 0) {
            width(width);
        }
        resizes = ui.getPage().addBrowserWindowResizeListener(resized -> width(resized.getWidth()));
    }

    private void width(int pixels) {
        boolean narrow = pixels < COLUMNS_NEED;
        if (told == null || told != narrow) {
            told = narrow;
            tell.accept(narrow);
        }
    }
}
