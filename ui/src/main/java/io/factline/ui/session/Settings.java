package io.factline.ui.session;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How somebody wants the screens, and the way out: language, light or dark, sign out. */
final class Settings extends Div {

    /**
     * Makes the menus.
     *
     * @param user null where nobody is signed in yet
     */
    Settings(@Nullable CurrentUser user) {
        addClassName("settings");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("settings"));
        add(languages(), appearances());
        if (user != null) {
            add(account(user));
        }
    }

    private More languages() {
        Language current = Language.of(getLocale());
        String code = current.code().toUpperCase(Locale.ROOT);
        String name = getTranslation("settings.language.current", current.nativeName(), code);
        More menu = new More(name, new Button(code));
        for (Language language : Language.values()) {
            Button choice = menu.offerChoice(language.nativeName(), language == current, () -> {
                Choice.LANGUAGE.keep(language.code());
                getUI().ifPresent(ui -> ui.getPage().reload());
            });
            choice.getElement().setAttribute("lang", language.code());
        }
        return menu;
    }

    private More appearances() {
        VaadinRequest request = VaadinRequest.getCurrent();
        Appearance current = request == null ? Appearance.SYSTEM : Arrival.appearance(request);
        More menu = new More(getTranslation("settings.appearance"), new Button(VaadinIcon.ADJUST.create()));
        for (Appearance appearance : Appearance.values()) {
            menu.offerChoice(getTranslation("settings.appearance." + appearance.code()), appearance == current, () -> {
                Choice.APPEARANCE.keep(appearance.code());
                getUI().ifPresent(ui -> ui.getPage().setColorScheme(appearance.scheme()));
            });
        }
        return menu;
    }

    private More account(CurrentUser user) {
        Span name = new Span(user.get().name());
        name.addClassName("account-name");
        Button opener = new Button(VaadinIcon.USER.create());
        opener.getElement().appendChild(name.getElement());
        More menu = new More(getTranslation("settings.account", user.get().name()), opener);
        Paragraph roles = new Paragraph(user.get().roles().stream()
                .sorted()
                .map(role -> getTranslation("role." + role.code()))
                .collect(Collectors.joining(", ")));
        roles.addClassNames("quiet", "small");
        menu.tell(roles);
        menu.divide();
        menu.offer(
                getTranslation("sign-out"),
                () -> menu.getUI().ifPresent(ui -> Draft.forgetAll(ui, user.get(), user::signOut)));
        return menu;
    }
}
