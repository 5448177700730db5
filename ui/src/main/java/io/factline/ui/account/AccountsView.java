package io.factline.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.factline.account.Account;
import io.factline.ui.remote.Services;
import io.factline.ui.session.CurrentUser;
import io.factline.ui.session.Notice;
import io.factline.ui.session.Sentences;
import io.factline.ui.words.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.client.RestClientException;

/** Who may sign in. */
@Route("accounts")
@RolesAllowed("ADMINISTRATOR")
class AccountsView extends Div implements HasDynamicTitle {

    private final Services.AsUser services;
    private final UUID self;
    private final Grid<Account> grid = new Grid<>();

    AccountsView(CurrentUser user) {
        this.services = user.services();
        this.self = user.get().id();
        addClassNames("screen", "accounts");
        Button create = new Button(getTranslation("account.create"), VaadinIcon.PLUS.create(), _ -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(new H1(getTranslation("accounts.title")), create);
        head.addClassName("screen-head");
        Paragraph note = new Paragraph(getTranslation("accounts.note"));
        note.addClassName("quiet");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("accounts.title"));
        grid.addColumn(Account::name).setHeader(getTranslation("account.name"));
        grid.addColumn(this::roles).setHeader(getTranslation("account.roles"));
        grid.addColumn(account -> account.issuer() == null ? getTranslation("account.by-password") : account.issuer())
                .setHeader(getTranslation("account.signs-in"));
        grid.addComponentColumn(this::state).setHeader(getTranslation("account.state"));
        add(head, note, grid);
        show();
    }

    private void show() {
        grid.setItems(services.accounts().all());
    }

    private String roles(Account account) {
        return account.roles().stream()
                .sorted()
                .map(role -> getTranslation("role." + role.code()))
                .collect(Collectors.joining(", "));
    }

    /** Nobody shuts the door behind themselves. */
    private Component state(Account account) {
        boolean disabled = account.disabledAt() != null;
        if (account.id().equals(self)) {
            return new Span(getTranslation("account.own"));
        }
        String text = disabled ? "account.enable" : "account.disable";
        Button change = new Button(getTranslation(text), _ -> change(account, disabled));
        change.setAriaLabel(getTranslation(text + ".named", account.name()));
        change.addThemeVariants(ButtonVariant.SMALL);
        if (!disabled) {
            change.addThemeVariants(ButtonVariant.ERROR);
            return change;
        }
        return new Div(Tag.saying(getTranslation("account.disabled"), "excluded"), change);
    }

    private void change(Account account, boolean enable) {
        try {
            if (enable) {
                services.accountCommands().enable(account.id());
            } else {
                services.accountCommands().disable(account.id());
            }
            Notice.done(getTranslation(enable ? "account.enabled.notice" : "account.disabled.notice", account.name()));
        } catch (RestClientException refused) {
            Notice.failure(Sentences.of(refused));
        }
        show();
    }

    private void create() {
        new NewAccountDialog(services.accountCommands(), account -> {
                    show();
                    Notice.done(getTranslation("account.created", account.name()));
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.title") + " · Factline";
    }
}
