package io.factline.ui.session;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How somebody wants the screens, and the way out: language, light or dark, sign out. */
final class Settings extends MenuBar {

    /**
     * Makes the menus.
     *
     * @param user null where nobody is signed in yet
     */
    Settings(@Nullable CurrentUser user) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("settings");
        getElement().setAttribute("aria-label", getTranslation("settings"));
        setI18n(new MenuBarI18n().setMoreOptions(getTranslation("settings")));
        languages();
        appearances();
        if (user != null) {
            account(user);
        }
    }

    private void languages() {
        Language current = Language.of(getLocale());
        MenuItem menu = addItem(current.code().toUpperCase(Locale.ROOT));
        menu.setAriaLabel(getTranslation("settings.language") + ": " + current.nativeName());
        for (Language language : Language.values()) {
            MenuItem item = menu.getSubMenu().addItem(language.nativeName(), chosen -> {
                Choice.LANGUAGE.keep(language.code());
                chosen.getSource().getUI().ifPresent(ui -> ui.getPage().reload());
            });
            item.getElement().setAttribute("lang", language.code());
            item.setCheckable(true);
            item.setChecked(language == current);
        }
    }

    private void appearances() {
        VaadinRequest request = VaadinRequest.getCurrent();
        Appearance current = request == null ? Appearance.SYSTEM : Arrival.appearance(request);
        MenuItem menu = addItem(VaadinIcon.ADJUST.create());
        menu.setAriaLabel(getTranslation("settings.appearance"));
        SubMenu choices = menu.getSubMenu();
        for (Appearance appearance : Appearance.values()) {
            MenuItem item = choices.addItem(getTranslation("settings.appearance." + appearance.code()), chosen -> {
                Choice.APPEARANCE.keep(appearance.code());
                chosen.getSource().getUI().ifPresent(ui -> ui.getPage().setColorScheme(appearance.scheme()));
                choices.getItems().forEach(other -> other.setChecked(other.equals(chosen.getSource())));
            });
            item.setCheckable(true);
            item.setChecked(appearance == current);
        }
    }

    private void account(CurrentUser user) {
        Span name = new Span(user.get().name());
        name.addClassName("account-name");
        MenuItem menu = addItem(VaadinIcon.USER.create());
        menu.add(name);
        menu.setAriaLabel(getTranslation("settings.account", user.get().name()));
        SubMenu items = menu.getSubMenu();
        Span roles = new Span(user.get().roles().stream()
                .sorted()
                .map(role -> getTranslation("role." + role.code()))
                .collect(Collectors.joining(", ")));
        roles.addClassNames("quiet", "small");
        items.addItem(roles).setEnabled(false);
        items.addSeparator();
        items.addItem(
                getTranslation("sign-out"),
                chosen -> chosen.getSource().getUI().ifPresent(ui -> Draft.forgetAll(ui, user.get(), user::signOut)));
    }
}
