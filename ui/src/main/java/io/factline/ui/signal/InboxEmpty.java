package io.factline.ui.signal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.factline.ui.remote.SignedIn;

/** An inbox without signals says how to begin, or that all is done. */
final class InboxEmpty extends Div {

    private final H2 what = new H2();
    private final Paragraph why = new Paragraph();
    private final Anchor begin = new Anchor("integrations", getTranslation("inbox.none.begin"));
    private final boolean administers;

    InboxEmpty(SignedIn user) {
        this.administers = user.isAdministrator();
        addClassName("nothing");
        add(what, why, begin);
    }

    /** Says why there are none, whether others came or not. */
    void show(boolean others) {
        what.setText(getTranslation(others ? "inbox.none.here" : "inbox.none"));
        why.setText(getTranslation(
                others ? "inbox.none.here.text" : administers ? "inbox.none.text" : "inbox.none.viewer"));
        begin.setVisible(!others && administers);
    }
}
