package io.factline.ui.moment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.factline.incident.IncidentSummary;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.AskedFacts;

/** Says what moment one is looking at, how many facts lie behind it, and leads back to today. */
public final class MomentBanner extends Div {

    private final Paragraph words = new Paragraph();

    /**
     * Makes a banner that says nothing yet.
     *
     * @param today the way back
     */
    public MomentBanner(Runnable today) {
        addClassNames("banner", "moment");
        words.getElement().setAttribute("role", "status");
        Button back = new Button(getTranslation("moment.back"), _ -> today.run());
        back.addThemeVariants(ButtonVariant.SMALL);
        add(VaadinIcon.CLOCK.create(), words, back);
        setVisible(false);
    }

    /**
     * Counts what the banner says; may be called off the screen's lock.
     *
     * @return what shows it, to be called with the screen locked
     */
    public Runnable prepare(Scene scene, IncidentSummary incident) {
        AskedCutoffs cutoffs = scene.cutoffs();
        if (!scene.isCut()) {
            return () -> setVisible(false);
        }
        long seen = count(scene, cutoffs, incident);
        long others = count(scene, around(cutoffs), incident) - seen;
        return () -> {
            words.setText(new MomentWords(getLocale(), incident.zone()).banner(cutoffs, seen, others));
            setVisible(true);
        };
    }

    private static long count(Scene scene, AskedCutoffs cutoffs, IncidentSummary incident) {
        return scene.services()
                .timelines()
                .counts(scene.incident(), cutoffs, AskedFacts.ALL, incident.position(), null)
                .facts();
    }

    /** The record that the facts are a part of: as it was then, or where nothing else is cut off, as it is now. */
    private static AskedCutoffs around(AskedCutoffs cutoffs) {
        boolean onlyRecorded = cutoffs.toldUntil() == null && cutoffs.occurredUntil() == null;
        return new AskedCutoffs(null, null, null, onlyRecorded ? null : cutoffs.recordedUntil(), null);
    }
}
