package io.factline.ui.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The frame around every screen: the product, where one can go, and who one is. Whatever the screen, a draft that is too old
 * is thrown away, and those of whoever signs out.
 */
@Layout
@PermitAll
@JsModule("context://components/draft.js")
public class Frame extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main content = new Main();
    private final Map<String, Anchor> places = new LinkedHashMap<>();

    Frame(CurrentUser user) {
        addClassName("frame");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        Anchor home = new Anchor("incidents", new Mark(), new Span("Factline"));
        home.addClassName("brand");
        // where there is no room for the name, its mark alone is seen
        home.getElement().setAttribute("aria-label", "Factline");
        Nav places = new Nav();
        places.setAriaLabel(getTranslation("navigation"));
        places.add(place("incidents", "incidents.title"));
        places.add(place("inbox", "inbox.title"));
        places.add(place("imports", "imports.title"));
        if (user.get().isAdministrator()) {
            places.add(place("accounts", "accounts.title"));
            places.add(place("integrations", "integrations.title"));
            places.add(place("operations", "operations.title"));
        }
        if (user.get().seesSignIns()) {
            places.add(place("sign-ins", "audit.title"));
        }
        Header top = new Header(home, places, new ShortcutKeys(), new Settings(user));
        top.addClassName("top");
        add(new SkipLink(getTranslation("skip"), content), top, content);
    }

    private Anchor place(String path, String name) {
        Anchor link = new Anchor(path, getTranslation(name));
        places.put(path, link);
        return link;
    }

    @Override
    public void showRouterLayoutContent(HasElement screen) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(screen.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String here = event.getLocation().getFirstSegment();
        String shown = here.isEmpty() ? "incidents" : here;
        places.forEach((path, link) -> {
            if (path.equals(shown)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    /** For those who walk by keyboard: past the frame, straight to the screen. */
    private static final class SkipLink extends Anchor {

        SkipLink(String text, Component target) {
            super("#content", text);
            addClassName("skip-link");
            getElement().setAttribute("router-ignore", true);
            getElement()
                    .executeJs(
                            "this.addEventListener('click', e => { e.preventDefault(); $0.focus(); })",
                            target.getElement());
        }
    }

    /** The mark of the product: facts on a line. */
    private static final class Mark extends Span {

        Mark() {
            addClassName("mark");
            getElement().setAttribute("aria-hidden", "true");
        }
    }
}
