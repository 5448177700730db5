package io.factline.ui.imports;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.factline.imports.ImportFormat;
import io.factline.imports.People;
import io.factline.ui.words.Labels;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How messages are read: whether people are named, and which channels are taken. */
final class MessageFields extends Div {

    private final Select<People> people = new Select<>();
    private final TextField channels = new TextField(getTranslation("imports.channels"));

    MessageFields(Runnable changed) {
        people.setLabel(getTranslation("imports.people"));
        people.setItems(People.values());
        people.setItemLabelGenerator(one -> Labels.of("imports.people", one.code()));
        people.setValue(People.PSEUDONYMS);
        people.addValueChangeListener(_ -> {
            helpPeople();
            changed.run();
        });
        helpPeople();
        channels.setHelperText(getTranslation("imports.channels.help"));
        channels.setClearButtonVisible(true);
        channels.addValueChangeListener(_ -> changed.run());
        add(new H3(getTranslation("imports.messages")), new FormLayout(people, channels));
        setVisible(false);
    }

    private void helpPeople() {
        people.setHelperText(Labels.of("imports.people.help", people().code()));
    }

    /** Names are chosen for one file, and the channels are those of it. */
    void clear() {
        people.setValue(People.PSEUDONYMS);
        channels.clear();
        setVisible(false);
    }

    void show(ImportFormat format) {
        setVisible(format.isOfPeople());
        channels.setVisible(format == ImportFormat.SLACK);
    }

    People people() {
        return Objects.requireNonNullElse(people.getValue(), People.PSEUDONYMS);
    }

    @Nullable
    String channels() {
        return channels.getValue().isBlank() ? null : channels.getValue();
    }
}
