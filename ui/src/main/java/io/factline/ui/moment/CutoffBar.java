package io.factline.ui.moment;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import io.factline.fact.ToldTo;
import io.factline.problem.Rule;
import io.factline.timeline.AskedCutoffs;
import io.factline.ui.remote.Refusal;
import io.factline.ui.session.Notice;
import io.factline.ui.session.Sentences;
import io.factline.ui.words.Labels;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.web.client.RestClientException;

/** Chooses the moment that one looks at: three cut-offs, each as one writes a time. */
public final class CutoffBar extends Div {

    private final Consumer<AskedCutoffs> wish;
    private final CutoffField occurred = new CutoffField("occurredUntil", false);
    private final Select<ToldTo> to = new Select<>();
    private final CutoffField told = new CutoffField("toldUntil", false);
    private final CutoffField recorded = new CutoffField("recordedUntil", true);
    private final Button today = new Button(getTranslation("cutoff.today"), VaadinIcon.CLOSE_SMALL.create());
    private final Button more = new Button(getTranslation("cutoff.more"), VaadinIcon.CLOCK.create());
    private ZoneId home = ZoneOffset.UTC;
    private AskedCutoffs shown = AskedCutoffs.NONE;

    /**
     * Makes a bar that cuts nothing off.
     *
     * @param wish hears what somebody wants to see
     */
    public CutoffBar(Consumer<AskedCutoffs> wish) {
        this.wish = wish;
        addClassName("cutoff-bar");
        getElement().setAttribute("role", "group");
        to.setLabel(getTranslation("cutoff.toldTo"));
        to.setItems(ToldTo.values());
        to.setItemLabelGenerator(one -> Labels.of("told-to", one.code()));
        to.setValue(ToldTo.PUBLIC);
        to.addThemeVariants(SelectVariant.SMALL);
        today.addThemeVariants(ButtonVariant.TERTIARY);
        today.addClickListener(_ -> {
            to.setValue(ToldTo.PUBLIC);
            wish.accept(AskedCutoffs.NONE);
        });
        more.addClassName("more");
        more.getElement().setAttribute("aria-expanded", false);
        more.addClickListener(_ -> {
            boolean open = !hasClassName("open");
            setClassName("open", open);
            more.getElement().setAttribute("aria-expanded", open);
        });
        Stream.of(occurred, told, recorded).forEach(field -> field.addValueChangeListener(this::tell));
        to.addValueChangeListener(this::tell);
        Div tellings = new Div(to, told);
        tellings.addClassName("tellings");
        add(more, occurred, tellings, recorded, today);
    }

    private void tell(HasValue.ValueChangeEvent<?> change) {
        showWhatLacks();
        // a field that is wrong keeps its sentence while another one is filled in
        List<Boolean> understood = Stream.of(occurred, told, recorded)
                .map(field -> field.isUnderstood(home))
                .toList();
        if (change.isFromClient() && !understood.contains(false)) {
            AskedCutoffs asked = asked();
            if (!asked.equals(shown)) {
                wish.accept(asked);
            }
        }
    }

    /** Whoever was told cuts nothing off by themselves, and the screen would stay as it is without a word. */
    private void showWhatLacks() {
        boolean lacksTime = told.written() == null && to.getValue() != ToldTo.PUBLIC;
        told.setHelperText(lacksTime ? getTranslation("cutoff.toldUntil.missing") : null);
    }

    private AskedCutoffs asked() {
        ToldTo whom = to.getValue();
        boolean named = told.written() != null && whom != ToldTo.PUBLIC;
        return new AskedCutoffs(occurred.written(), told.written(), named ? whom : null, recorded.written(), null);
    }

    /** Shows the cut-offs of an address. */
    public void show(AskedCutoffs cutoffs, ZoneId zone) {
        shown = normal(cutoffs);
        home = zone;
        getElement().setAttribute("aria-label", getTranslation("cutoff.title", zone.getId()));
        occurred.show(cutoffs.occurredUntil());
        if (cutoffs.toldUntil() != null) {
            to.setValue(Objects.requireNonNullElse(cutoffs.toldTo(), ToldTo.PUBLIC));
        }
        told.show(cutoffs.toldUntil());
        recorded.show(cutoffs.recordedUntil());
        today.setVisible(!shown.equals(AskedCutoffs.NONE));
    }

    /** The public is whom one means who names nobody. */
    private static AskedCutoffs normal(AskedCutoffs cutoffs) {
        return cutoffs.toldTo() == ToldTo.PUBLIC
                ? new AskedCutoffs(
                        cutoffs.occurredUntil(), cutoffs.toldUntil(), null, cutoffs.recordedUntil(), cutoffs.asOf())
                : cutoffs;
    }

    /** Says what a service refuses: the times are understood, so where it is the asker's turn, our record did not reach so far. */
    public void complain(RestClientException refused) {
        boolean ofTheMoment = Refusal.of(refused)
                .filter(problem -> problem.status() < Rule.UNEXPECTED.status())
                .isPresent();
        if (ofTheMoment) {
            recorded.complain(Sentences.of(refused));
        } else {
            Notice.failure(Sentences.of(refused));
        }
    }
}
