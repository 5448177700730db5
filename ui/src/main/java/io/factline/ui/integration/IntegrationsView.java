package io.factline.ui.integration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.factline.ui.session.CurrentUser;
import jakarta.annotation.security.RolesAllowed;

/** How other systems come in, and are told. */
@Route("integrations")
@RolesAllowed("ADMINISTRATOR")
class IntegrationsView extends Div implements HasDynamicTitle {

    IntegrationsView(CurrentUser user) {
        addClassNames("screen", "integrations");
        Div head = new Div(new H1(getTranslation("integrations.title")));
        head.addClassName("screen-head");
        Paragraph note = new Paragraph(getTranslation("integrations.note"));
        note.addClassName("quiet");
        add(
                head,
                note,
                new KeysPanel(user.services()),
                new WebhooksPanel(user.services()),
                new ConnectorsPanel(user.services()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("integrations.title") + " · Factline";
    }
}
