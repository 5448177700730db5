package io.factline.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.factline.account.AccountName;
import io.factline.account.AuditNote;
import io.factline.ui.remote.Services;
import io.factline.ui.session.CurrentUser;
import io.factline.ui.words.TimeWords;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who signed in, and what was administered, the newest first. */
@Route("sign-ins")
@RolesAllowed({"ADMINISTRATOR", "AUDITOR"})
class AuditView extends Div implements HasDynamicTitle {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private static final int PAGE = 100;

    private final Services.AsUser services;
    private final Map<UUID, String> names;
    private final List<AuditNote> shown = new ArrayList<>();
    private final Grid<AuditNote> grid = new Grid<>();
    private final Button earlier = new Button(getTranslation("audit.earlier"), _ -> showMore());

    AuditView(CurrentUser user) {
        this.services = user.services();
        this.names = services.accounts().names().stream().collect(Collectors.toMap(AccountName::id, AccountName::name));
        addClassNames("screen", "audit");
        Div head = new Div(new H1(getTranslation("audit.title")));
        head.addClassName("screen-head");
        Paragraph note = new Paragraph(getTranslation("audit.note"));
        note.addClassName("quiet");
        TimeWords times = new TimeWords(getLocale());
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("audit.title"));
        grid.addColumn(line -> times.instantAndZone(line.at(), UTC)).setHeader(getTranslation("audit.at"));
        grid.addColumn(line -> getTranslation("audit." + line.act().code())).setHeader(getTranslation("audit.act"));
        grid.addColumn(line -> name(line.account())).setHeader(getTranslation("audit.account"));
        grid.addColumn(AuditNote::address).setHeader(getTranslation("audit.address"));
        add(head, note, grid, earlier);
        showMore();
    }

    private void showMore() {
        Long before = shown.isEmpty() ? null : shown.getLast().id();
        List<AuditNote> page = services.accounts().audit(before, PAGE);
        shown.addAll(page);
        grid.setItems(shown);
        earlier.setVisible(page.size() == PAGE);
    }

    private String name(@Nullable UUID account) {
        return account == null
                ? getTranslation("audit.nobody")
                : names.getOrDefault(account, getTranslation("audit.nobody"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title") + " · Factline";
    }
}
