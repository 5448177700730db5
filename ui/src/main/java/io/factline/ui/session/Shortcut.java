package io.factline.ui.session;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/**
 * Keys that do something, as long as what offers them is on the screen.
 *
 * @param keys as they are written on a keyboard, apart by spaces
 * @param words what they do
 * @param action null where what offers them hears them by itself
 */
record Shortcut(
        Component owner,
        String keys,
        String words,
        @Nullable Runnable action) {

    boolean isOffered() {
        return owner.isAttached() && isShown(owner) && owner.getElement().isEnabled();
    }

    private static boolean isShown(Component component) {
        return component.isVisible()
                && component.getParent().map(Shortcut::isShown).orElse(true);
    }
}
