package io.factline.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.factline.account.Account;
import io.factline.ui.remote.Services;
import io.factline.ui.session.CurrentUser;
import io.factline.ui.session.Notice;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/** Who may sign in. */
@Route("accounts")
@RolesAllowed("ADMINISTRATOR")
class AccountsView extends Div implements HasDynamicTitle {

    private final Services.AsUser services;
    private final Grid<Account> grid = new Grid<>();

    AccountsView(CurrentUser user) {
        this.services = user.services();
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
