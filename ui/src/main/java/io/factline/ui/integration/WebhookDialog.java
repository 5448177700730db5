package io.factline.ui.integration;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.factline.problem.Rule;
import io.factline.ui.remote.Refusal;
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
    private final Div unreachable = new Div();
    private final Button attempt = new Button(getTranslation("webhooks.try"), _ -> run(this::attempt));
    private final Button disable = new Button(getTranslation("webhooks.disable"), _ -> run(this::disable));
    private final Button enable = new Button(getTranslation("webhooks.enable"), _ -> run(this::enable));
    private final DeliveriesGrid deliveries;
    private @Nullable Watching watching;

    WebhookDialog(Webhook webhook, Services.AsUser services, Map<UUID, String> titles) {
        this.webhook = webhook.id();
        this.name = webhook.name();
        this.services = services;
        this.deliveries =
                new DeliveriesGrid(titles, () -> run(_ -> {}), range -> run(commands -> replay(commands, range)));
        addClassNames("form-dialog", "webhook");
        setHeaderTitle(getTranslation("webhooks.of", name));
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
        unreachable.addClassName("banner");
        unreachable.getElement().setAttribute("role", "status");
        unreachable.setVisible(false);
        add(unreachable, head, deliveries);
        Button away = new Button(getTranslation("shortcuts.close"), _ -> close());
        getFooter().add(away);
        show(webhook);
        deliveries.show(asked());
    }

    private void show(Webhook now) {
        state.removeAll();
        state.add(WebhookState.of(now));
        attempt.setVisible(now.disabledAt() == null);
        disable.setVisible(now.disabledAt() == null);
        enable.setVisible(now.disabledAt() != null);
    }

    private List<Delivery> asked() {
        return services.webhooks().deliveries(webhook, deliveries.status(), null, DeliveriesGrid.MOST);
    }

    private void attempt(WebhookCommandApi commands) {
        commands.attempt(webhook);
        Notice.done(getTranslation("webhooks.tried"));
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
                show(services.webhooks().all(), asked());
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

    /** Shows what has become of it; nothing is left to be shown where it was removed elsewhere. */
    private void show(List<Webhook> all, List<Delivery> listed) {
        if (isOpened()) {
            unreachable.setVisible(false);
            all.stream().filter(one -> one.id().equals(webhook)).forEach(this::show);
            deliveries.show(listed);
        }
    }

    private void showRefused(RestClientException refused) {
        boolean gone = Refusal.of(refused)
                .filter(problem -> problem.code().equals(Rule.UNKNOWN_WEBHOOK.code()))
                .isPresent();
        if (gone) {
            close();
        }
        unreachable.setText(Sentences.of(refused));
        unreachable.setVisible(true);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        watching = Watching.start(() -> {
            try {
                List<Webhook> all = services.webhooks().all();
                List<Delivery> listed = asked();
                var _ = ui.access(() -> show(all, listed));
            } catch (RestClientException refused) {
                var _ = ui.access(() -> showRefused(refused));
            }
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
