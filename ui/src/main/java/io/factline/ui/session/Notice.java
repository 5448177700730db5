package io.factline.ui.session;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.stream.Stream;

/** A sentence that passes by. What must be read and acted upon does not belong here but at its field or on its screen. */
public final class Notice {

    private static final int READ_IN_MILLIS = 4_000;
    private static final int UNDO_IN_MILLIS = 20_000;
    private static final int READ_WITH_CARE_IN_MILLIS = 9_000;

    private Notice() {}

    /** Something was done. */
    public static void done(String sentence) {
        Notification.show(sentence, READ_IN_MILLIS, Notification.Position.BOTTOM_START);
    }

    /**
     * Something was done that can be undone, also elsewhere. It stays for a while, and as long as the pointer or the keyboard
     * is at it.
     */
    public static void done(String sentence, Runnable undo) {
        Notification notice = new Notification();
        Button back = new Button(I18NProvider.translate("undo.action"), _ -> {
            notice.close();
            undo.run();
        });
        back.setDisableOnClick(true);
        back.addThemeVariants(ButtonVariant.SMALL);
        Button away = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> notice.close());
        away.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        away.setAriaLabel(I18NProvider.translate("notice.close"));
        Div line = new Div(new Span(sentence), back, away);
        line.addClassName("notice");
        Stream.of("mouseenter", "focusin")
                .forEach(event -> line.getElement().addEventListener(event, _ -> notice.setDuration(0)));
        Stream.of("mouseleave", "focusout")
                .forEach(event -> line.getElement().addEventListener(event, _ -> notice.setDuration(UNDO_IN_MILLIS)));
        notice.add(line);
        notice.setDuration(UNDO_IN_MILLIS);
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.open();
    }

    /** Something could not be done. */
    public static void failure(String sentence) {
        Notification notification =
                Notification.show(sentence, READ_WITH_CARE_IN_MILLIS, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.setAssertive(true);
    }
}
