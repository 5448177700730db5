package io.factline.ui.session;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A sentence that passes by. What must be read and acted upon does not belong here but at its field or on its screen. */
public final class Notice {

    private static final int READ_IN_MILLIS = 4_000;
    private static final int READ_WITH_CARE_IN_MILLIS = 9_000;

    private Notice() {}

    /** Something was done. */
    public static void done(String sentence) {
        Notification.show(sentence, READ_IN_MILLIS, Notification.Position.BOTTOM_START);
    }

    /** Something could not be done. */
    public static void failure(String sentence) {
        Notification notification =
                Notification.show(sentence, READ_WITH_CARE_IN_MILLIS, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.setAssertive(true);
    }
}
