package io.factline.ui.incident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.factline.fact.FactRef;
import io.factline.timeline.TimelineEntry;
import io.factline.ui.moment.FactAddress;
import io.factline.ui.words.Labels;
import io.factline.ui.words.TimeWords;
import java.util.List;

/** Claims that cannot be true together, side by side: nobody should read one and never hear of the other. */
final class Rivals extends Div {

    /** A claim that contradicts, and what it is called from here. */
    record Rival(FactRef fact, TimelineEntry entry) {}

    Rivals(TimelineEntry now, List<Rival> rivals, FactAddress address) {
        addClassName("rivals");
        Div sides = new Div();
        sides.addClassName("sides");
        sides.add(side(getTranslation("related.this"), new Paragraph(now.summary()), now));
        rivals.forEach(rival -> sides.add(side(
                getTranslation("related.rival"),
                new Paragraph(address.link(rival.fact(), rival.entry().summary())),
                rival.entry())));
        add(new H3(getTranslation("related.rivals")), sides);
    }

    private Div side(String title, Paragraph claim, TimelineEntry entry) {
        Paragraph head = new Paragraph(title);
        head.addClassNames("quiet", "small");
        Paragraph about = new Paragraph(FactWords.joined(
                new TimeWords(getLocale()).occurrence(entry.occurred()),
                Labels.of("standing", entry.standing().code())));
        about.addClassNames("quiet", "small");
        return new Div(head, claim, about);
    }
}
