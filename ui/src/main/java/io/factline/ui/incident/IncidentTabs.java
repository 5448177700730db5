package io.factline.ui.incident;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import io.factline.incident.IncidentRef;
import io.factline.ui.moment.FactAddress;
import io.factline.ui.moment.IncidentTab;
import io.factline.ui.moment.Look;
import io.factline.ui.session.Shortcuts;
import java.util.EnumMap;
import java.util.Map;

/**
 * The sides of an incident, one of which is shown. Plain links, each of which can be opened beside the others; and the tabs of
 * Vaadin have a child that WAI-ARIA does not allow them.
 */
final class IncidentTabs extends Nav {

    private final Map<IncidentTab, Anchor> links = new EnumMap<>(IncidentTab.class);

    IncidentTabs() {
        addClassName("incident-tabs");
        setAriaLabel(getTranslation("tab"));
        for (IncidentTab side : IncidentTab.values()) {
            Anchor link = new Anchor("", getTranslation("tab." + side.code()));
            links.put(side, link);
            Shortcuts.offer(
                    link,
                    String.valueOf(links.size()),
                    getTranslation("shortcut.tab", link.getText()),
                    () -> link.getElement().callJsFunction("click"));
            add(link);
        }
    }

    /** Leads to the other sides at the same moment. */
    void show(IncidentRef incident, Look look) {
        links.forEach((side, link) -> {
            link.setHref(new FactAddress(incident, look.with(side)).with(null).getPathWithQueryParameters());
            if (side == look.tab()) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
