package io.factline.ui.capture;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.textfield.TextField;
import io.factline.ui.session.FormDialog;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Asks for a fact in one line, and says what a line can say. What is typed becomes a draft; nothing is recorded here. */
public final class QuickEntryDialog extends FormDialog {

    private static final String PLACE = "/line";
    /** What can stand in a line, by the keys of its translations: how it is written, and what it means. */
    private static final List<String> PARTS = List.of("time", "type", "actor", "audience", "standing", "source");

    private final TextField line = new TextField(getTranslation("quick.line"));
    private final ZoneId home;
    private final UnaryOperator<String> typeNames;
    private final Consumer<QuickEntry> draft;

    /**
     * Makes a form that is not open yet.
     *
     * @param home the zone of the incident, in which times are read
     * @param typeNames the name of a fact type in the language of the reader
     * @param draft opens the draft
     */
    public QuickEntryDialog(ZoneId home, UnaryOperator<String> typeNames, Consumer<QuickEntry> draft) {
        super("quick.title", "quick.send");
        this.home = home;
        this.typeNames = typeNames;
        this.draft = draft;
        addClassName("middle");
        line.setHelperText(getTranslation("quick.example"));
        line.getElement().setAttribute("autocomplete", "off");
        places.at(PLACE, line);
        add(line, syntax());
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                line.focus();
            }
        });
    }

    private DescriptionList syntax() {
        DescriptionList parts = new DescriptionList();
        parts.addClassName("quick-syntax");
        PARTS.forEach(part -> parts.add(
                new DescriptionList.Term(getTranslation("quick." + part)),
                new DescriptionList.Description(getTranslation("quick." + part + ".means", home.getId()))));
        return parts;
    }

    @Override
    protected void submit() {
        if (line.getValue().isBlank()) {
            places.complain(PLACE, getTranslation("quick.missing"));
            return;
        }
        QuickEntry read = QuickEntry.of(line.getValue(), ZonedDateTime.now(home), typeNames);
        close();
        draft.accept(read);
    }
}
