package io.factline.ui.integration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.factline.account.AccountName;
import io.factline.account.ApiKey;
import io.factline.incident.IncidentSummary;
import io.factline.ui.remote.Services;
import io.factline.ui.session.Notice;
import io.factline.ui.session.Sentences;
import io.factline.ui.words.Tag;
import io.factline.ui.words.TimeWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/** The keys of integrators: what each may, until when, when it was used last; a new one, and the end of an old one. */
final class KeysPanel extends Section {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Services.AsUser services;
    private final TimeWords times = new TimeWords(getLocale());
    private final Grid<ApiKey> grid = new Grid<>();
    private final Paragraph none = new Paragraph(getTranslation("keys.none"));
    private final Map<UUID, String> names;
    private final Map<UUID, String> titles;

    KeysPanel(Services.AsUser services) {
        this.services = services;
        this.names = services.accounts().names().stream().collect(Collectors.toMap(AccountName::id, AccountName::name));
        List<IncidentSummary> incidents = services.incidents().all(null, null);
        this.titles = incidents.stream()
                .collect(Collectors.toMap(incident -> incident.id().value(), IncidentSummary::title));
        Button create = new Button(getTranslation("keys.create"), VaadinIcon.PLUS.create(), _ -> create(incidents));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(new H2(getTranslation("keys.title")), create);
        head.addClassName("screen-head");
        Paragraph note = new Paragraph(getTranslation("keys.note"));
        note.addClassName("quiet");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", getTranslation("keys.title"));
        grid.addComponentColumn(this::named).setHeader(getTranslation("keys.name"));
        grid.addColumn(this::roles).setHeader(getTranslation("account.roles"));
        grid.addColumn(this::incidents).setHeader(getTranslation("keys.incidents"));
        grid.addColumn(this::made).setHeader(getTranslation("keys.made"));
        grid.addColumn(key -> moment(key.expiresAt(), "keys.never-expires")).setHeader(getTranslation("keys.expires"));
        grid.addColumn(key -> moment(key.lastUsedAt(), "keys.never-used")).setHeader(getTranslation("keys.last-used"));
        grid.addComponentColumn(this::end).setHeader(getTranslation("keys.state"));
        add(head, note, none, grid);
        show();
    }

    private void show() {
        List<ApiKey> keys = services.keys().all();
        none.setVisible(keys.isEmpty());
        grid.setVisible(!keys.isEmpty());
        grid.setItems(keys);
    }

    private Component named(ApiKey key) {
        Span name = new Span(key.name());
        name.addClassName("strong");
        return name;
    }

    private String roles(ApiKey key) {
        return key.roles().stream()
                .sorted()
                .map(role -> getTranslation("role." + role.code()))
                .collect(Collectors.joining(", "));
    }

    private String incidents(ApiKey key) {
        return key.incidents() == null
                ? getTranslation("keys.every-incident")
                : key.incidents().stream()
                        .map(incident -> titles.getOrDefault(incident.value(), incident.toString()))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private String made(ApiKey key) {
        String by = names.getOrDefault(key.createdBy(), getTranslation("audit.nobody"));
        return getTranslation("keys.made-by", times.instantAndZone(key.createdAt(), UTC), by);
    }

    private String moment(@Nullable Instant moment, String never) {
        return moment == null ? getTranslation(never) : times.instantAndZone(moment, UTC);
    }

    private Component end(ApiKey key) {
        if (key.revokedAt() != null) {
            return Tag.saying(getTranslation("keys.revoked"), "excluded");
        }
        if (!key.isGoodAt(Instant.now())) {
            return Tag.saying(getTranslation("keys.expired"), "excluded");
        }
        Button revoke = new Button(getTranslation("keys.revoke"), _ -> ask(key));
        revoke.setAriaLabel(getTranslation("keys.revoke.named", key.name()));
        revoke.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.ERROR);
        return revoke;
    }

    private void ask(ApiKey key) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("keys.revoke.named", key.name()));
        question.setText(getTranslation("keys.revoke.text"));
        question.setConfirmText(getTranslation("keys.revoke"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("cancel"));
        question.addConfirmListener(_ -> revoke(key));
        question.open();
    }

    private void revoke(ApiKey key) {
        try {
            services.keyCommands().revoke(key.id());
            Notice.done(getTranslation("keys.revoked.notice", key.name()));
        } catch (RestClientException refused) {
            Notice.failure(Sentences.of(refused));
        }
        show();
    }

    private void create(List<IncidentSummary> incidents) {
        new NewKeyDialog(services.keyCommands(), incidents, drawn -> {
                    show();
                    DrawnSecretDialog.of(drawn, incidents).open();
                })
                .open();
    }
}
