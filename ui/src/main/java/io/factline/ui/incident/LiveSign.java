package io.factline.ui.incident;

import com.vaadin.flow.component.html.Span;

/** Says whether what is on the screen is what the record says now. */
final class LiveSign extends Span {

    LiveSign() {
        addClassName("live");
        getElement().setAttribute("role", "status");
        show(true);
    }

    void show(boolean reachable) {
        setText(getTranslation(reachable ? "live" : "live.lost"));
        setClassName("lost", !reachable);
        removeClassName("at-rest");
    }

    /** The past does not move. */
    void rest() {
        setText(getTranslation("live.rest"));
        removeClassName("lost");
        addClassName("at-rest");
    }
}
