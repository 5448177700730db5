package io.factline.ui.integration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.factline.ui.words.TimeWords;
import io.factline.webhook.Delivery;
import io.factline.webhook.DeliveryAttempt;
import io.factline.webhook.DeliveryStatus;
import io.factline.webhook.Replay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What became of the deliveries of a webhook; a row opens to show each attempt. One or a range is delivered again. */
final class DeliveriesGrid extends Div {

    /** How many are shown. */
    static final int MOST = 200;

    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Consumer<Replay> again;
    private final TimeWords times = new TimeWords(getLocale());
    private final Select<DeliveryStatus> status = new Select<>();
    private final IntegerField from = new IntegerField(getTranslation("delivery.from"));
    private final IntegerField to = new IntegerField(getTranslation("delivery.to"));
    private final Grid<Delivery> grid = new Grid<>();
    private final Paragraph none = new Paragraph(getTranslation("delivery.none"));
    private List<Delivery> shown = List.of();

    DeliveriesGrid(Map<UUID, String> titles, Runnable filtered, Consumer<Replay> again) {
        this.again = again;
        addClassName("deliveries");
        status.setLabel(getTranslation("delivery.status"));
        status.setItems(DeliveryStatus.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(getTranslation("delivery.all"));
        status.setItemLabelGenerator(one -> getTranslation(one == null ? "delivery.all" : "delivery." + one.code()));
        status.addValueChangeListener(_ -> filtered.run());
        Button range = new Button(getTranslation("delivery.again.range"), _ -> replayRange());
        Div tools = new Div(status, from, to, range);
        tools.addClassName("tools");
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("webhooks.deliveries"));
        grid.addColumn(this::position)
                .setHeader(getTranslation("delivery.position"))
                .setFlexGrow(0)
                .setWidth("7rem");
        grid.addColumn(Delivery::type).setHeader(getTranslation("delivery.event"));
        grid.addColumn(delivery -> titles.getOrDefault(delivery.incident(), ""))
                .setHeader(getTranslation("delivery.incident"));
        grid.addComponentColumn(WebhookState::of).setHeader(getTranslation("delivery.status"));
        grid.addColumn(this::last).setHeader(getTranslation("delivery.last"));
        grid.addComponentColumn(this::replayOne).setHeader(getTranslation("delivery.again.header"));
        grid.setItemDetailsRenderer(new ComponentRenderer<>(this::attempts));
        none.addClassName("quiet");
        add(tools, none, grid);
    }

    /** Only those with this status are wanted; null for all. */
    @Nullable
    DeliveryStatus status() {
        return status.getValue();
    }

    void show(List<Delivery> deliveries) {
        none.setVisible(deliveries.isEmpty());
        grid.setVisible(!deliveries.isEmpty());
        if (!deliveries.equals(shown)) {
            shown = deliveries;
            grid.setItems(deliveries);
        }
    }

    private String position(Delivery delivery) {
        return delivery.position() == Delivery.TRIAL
                ? getTranslation("delivery.trial")
                : String.valueOf(delivery.position());
    }

    private String last(Delivery delivery) {
        if (delivery.attempts().isEmpty()) {
            return getTranslation("delivery.not-yet");
        }
        DeliveryAttempt last = delivery.attempts().getLast();
        String said = times.instantAndZone(last.at(), UTC) + " · " + WebhookState.of(last);
        return delivery.nextAt() == null
                ? said
                : said + " · " + getTranslation("delivery.next", times.instantAndZone(delivery.nextAt(), UTC));
    }

    private Component attempts(Delivery delivery) {
        OrderedList list = new OrderedList();
        list.addClassName("attempts");
        for (DeliveryAttempt attempt : delivery.attempts()) {
            ListItem item =
                    new ListItem(new Span(times.instantAndZone(attempt.at(), UTC) + " · " + WebhookState.of(attempt)));
            if (attempt.answer() != null) {
                Span answer = new Span(attempt.answer());
                answer.addClassName("quiet");
                item.add(answer);
            }
            list.add(item);
        }
        return list;
    }

    private Component replayOne(Delivery delivery) {
        Button button = new Button(
                getTranslation("delivery.again"),
                _ -> again.accept(new Replay(delivery.position(), delivery.position())));
        button.setAriaLabel(getTranslation("delivery.again.named", position(delivery)));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setVisible(delivery.position() != Delivery.TRIAL);
        return button;
    }

    private void replayRange() {
        Integer first = from.getValue();
        Integer last = to.getValue();
        boolean wrong = first == null || last == null || first < 0 || last < first;
        from.setInvalid(wrong);
        to.setInvalid(wrong);
        to.setErrorMessage(wrong ? getTranslation("delivery.range.wrong") : "");
        if (!wrong) {
            again.accept(new Replay(first, last));
        }
    }
}
