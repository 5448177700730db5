package io.factline.ui.incident;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.factline.incident.IncidentSummary;
import io.factline.ui.moment.Scene;

/** In the place of facts where there are none: why, and the one thing to do, with an example of it. */
final class NoFacts extends Div {

    private final H2 what = new H2();
    private final Paragraph why = new Paragraph();
    private final Button action = new Button();
    private final Paragraph example = new Paragraph();

    private NoFacts(String action, Runnable act) {
        addClassName("nothing");
        this.action.setText(getTranslation(action));
        this.action.addThemeVariants(ButtonVariant.PRIMARY);
        this.action.addClickListener(_ -> act.run());
        example.addClassNames("quiet", "small");
        add(what, why, this.action, example);
    }

    /** Of an incident that has none yet, as far as this reader sees it at this moment. */
    static NoFacts yet(Runnable record) {
        NoFacts none = new NoFacts("record.action", record);
        none.example.setText(none.getTranslation("facts.none.example"));
        return none;
    }

    /** That match what was asked for: the one thing to do is to ask for less. */
    static NoFacts matching(Runnable clear) {
        NoFacts none = new NoFacts("filter.clear", clear);
        none.addClassName("no-match");
        none.what.setText(none.getTranslation("filter.none"));
        none.why.setText(none.getTranslation("filter.none.text"));
        none.example.setVisible(false);
        return none;
    }

    /** Says why there are none now. */
    void show(Scene scene, IncidentSummary incident) {
        boolean mayRecord = scene.mayWrite(incident) && incident.withheld() == 0 && !scene.isCut();
        what.setText(getTranslation(scene.isCut() ? "moment.none" : "facts.none"));
        why.setText(getTranslation(invitation(scene, incident)));
        action.setVisible(mayRecord);
        example.setVisible(mayRecord);
    }

    private static String invitation(Scene scene, IncidentSummary incident) {
        if (incident.withheld() > 0) {
            return "withheld.all";
        }
        if (scene.isCut()) {
            return "moment.none.text";
        }
        return scene.mayWrite(incident) ? "facts.none.text" : "facts.none.viewer";
    }
}
