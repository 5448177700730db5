package io.factline.ui.account;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.factline.account.Account;
import io.factline.account.AccountCommandApi;
import io.factline.account.NewAccount;
import io.factline.account.Role;
import io.factline.problem.RuleBroken;
import io.factline.ui.session.FormDialog;
import io.factline.ui.session.Sentences;
import java.util.Set;
import java.util.function.Consumer;

/** Makes an account. */
final class NewAccountDialog extends FormDialog {

    private final AccountCommandApi accounts;
    private final Consumer<Account> created;
    private final TextField name = new TextField(getTranslation("account.name"));
    private final PasswordField password = new PasswordField(getTranslation("account.password"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("account.roles"));

    NewAccountDialog(AccountCommandApi accounts, Consumer<Account> created) {
        super("account.create", "account.create.send");
        this.accounts = accounts;
        this.created = created;
        addClassName("narrow");
        places.at("/name", name);
        places.at("/password", password);
        places.at("/roles", roles);
        name.setHelperText(getTranslation("account.name.help"));
        name.getElement().setAttribute("autocomplete", "off");
        password.setHelperText(getTranslation("account.password.help"));
        password.getElement().setAttribute("autocomplete", "new-password");
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation("role." + role.code() + ".said"));
        name.setWidthFull();
        password.setWidthFull();
        add(name, password, roles);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                name.focus();
            }
        });
    }

    @Override
    protected void submit() {
        // each rule at its own field: the record would stop at the first one
        complainAt("/name", new Attempt(name.getValue().strip(), "a password that is long", Set.of(Role.VIEWER)));
        complainAt("/password", new Attempt("name", password.getValue(), Set.of(Role.VIEWER)));
        complainAt("/roles", new Attempt("name", "a password that is long", roles.getValue()));
        if (places.isWrong()) {
            return;
        }
        Account made = accounts.create(new NewAccount(name.getValue().strip(), password.getValue(), roles.getValue()));
        close();
        created.accept(made);
    }

    private void complainAt(String pointer, Attempt attempt) {
        try {
            attempt.account();
        } catch (RuleBroken broken) {
            places.complain(pointer, Sentences.of(broken));
        }
    }

    /** An account in which all but one value is known to be right. */
    private record Attempt(String name, String password, Set<Role> roles) {

        NewAccount account() {
            return new NewAccount(name, password, roles);
        }
    }
}
