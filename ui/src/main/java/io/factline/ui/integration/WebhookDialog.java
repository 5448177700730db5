package io.factline.ui.integration;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.factline.ui.remote.Services;
import io.factline.ui.session.Notice;
import io.factline.ui.session.Sentences;
import io.factline.ui.session.Watching;
import io.factline.webhook.Delivery;
import io.factline.webhook.Replay;
import io.factline.webhook.Webhook;
import io.factline.webhook.WebhookCommandApi;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClientException;

/** One webhook: what became of its deliveries, as they go, and what can be done with it. */
final class WebhookDialog extends Dialog {

    private final UUID webhook;
    private final String name;
    private final Services.AsUser services;
    private final Div state = new Div();
    private final Button disable = new Button(getTranslation("webhooks.disable"), _ -> run(this::disable));
    private final Button enable = new Button(getTranslation("webhooks.enable"), _ -> run(this::enable));
    private final DeliveriesGrid deliveries;
    private @Nullable Watching watching;

    WebhookDialog(Webhook webhook, Services.AsUser services, Map<UUID, String> titles) {
        this.webhook = webhook.id();
        this.name = webhook.name();
        this.services = services;
        this.deliveries = new DeliveriesGrid(titles, this::look, range -> run(commands -> replay(commands, range)));
        addClassNames("form-dialog", "webhook");
        setHeaderTitle(getTranslation("webhooks.of", name));
        setWidth("64rem");
        Button attempt = new Button(
                getTranslation("webhooks.try"),
                _ -> run(commands -> {
                    commands.attempt(this.webhook);
                    Notice.done(getTranslation("webhooks.tried"));
                }));
        Button rotate = new Button(
                getTranslation("webhooks.rotate"),
                _ -> ask(
                        "webhooks.rotate",
                        commands -> DrawnSecretDialog.of(name, commands.rotate(this.webhook))
                                .open()));
        Button remove = new Button(
                getTranslation("webhooks.remove"),
                _ -> ask("webhooks.remove", commands -> {
                    commands.remove(this.webhook);
                    close();
                    Notice.done(getTranslation("webhooks.removed", name));
                }));
        remove.addThemeVariants(ButtonVariant.ERROR);
        Div actions = new Div(attempt, rotate, disable, enable, remove);
        actions.addClassName("actions");
        state.addClassName("tags");
        Div head = new Div(state, actions);
        head.addClassName("screen-head");
        add(head, deliveries);
        Button away = new Button(getTranslation("shortcuts.close"), _ -> close());
        getFooter().add(away);
        show(webhook);
        look();
    }

    private void show(Webhook now) {
        state.removeAll();
        state.add(WebhookState.of(now));
        disable.setVisible(now.disabledAt() == null);
        enable.setVisible(now.disabledAt() != null);
    }

    private void look() {
        try {
            deliveries.show(asked());
        } catch (RestClientException refused) {
            Notice.failure(Sentences.of(refused));
        }
    }

    private List<Delivery> asked() {
        return services.webhooks().deliveries(webhook, deliveries.status(), null, DeliveriesGrid.MOST);
    }

    private void disable(WebhookCommandApi commands) {
        commands.disable(webhook);
    }

    private void enable(WebhookCommandApi commands) {
        commands.enable(webhook);
    }

    private void replay(WebhookCommandApi commands, Replay range) {
        Notice.done(getTranslation(
                "webhooks.replayed", commands.replay(webhook, range).deliveries()));
    }

    private void run(Consumer<WebhookCommandApi> action) {
        try {
            action.accept(services.webhookCommands());
            if (isOpened()) {
                watch();
            }
        } catch (RestClientException refused) {
            Notice.failure(Sentences.of(refused));
        }
    }

    private void ask(String what, Consumer<WebhookCommandApi> action) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation(what + ".named", name));
        question.setText(getTranslation(what + ".text"));
        question.setConfirmText(getTranslation(what));
        question.setCancelable(true);
        question.setCancelText(getTranslation("cancel"));
        question.addConfirmListener(_ -> run(action));
        question.open();
    }

    private void watch() {
        services.webhooks().all().stream()
                .filter(one -> one.id().equals(webhook))
                .forEach(this::show);
        look();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        watching = Watching.start(() -> {
            var _ = ui.access(this::watch);
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (watching != null) {
            watching.stop();
        }
    }
}
