package io.factline.ui.words;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.factline.fact.Access;
import io.factline.fact.Standing;
import io.factline.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.List;

/** A word in a pill. Its colour repeats what the word says and says nothing else. */
public final class Tag extends Span {

    private Tag(String text, String kind) {
        super(text);
        addClassNames("tag", "tag-" + kind);
    }

    /**
     * A word of ours in a pill.
     *
     * @param kind of colour: the end of the name of a style
     */
    public static Tag saying(String text, String kind) {
        return new Tag(text, kind);
    }

    public static Tag status(boolean closed) {
        return new Tag(I18NProvider.translate(closed ? "status.closed" : "status.open"), closed ? "closed" : "open");
    }

    public static Tag exercise() {
        return new Tag(I18NProvider.translate("incident.exercise.mark"), "exercise");
    }

    public static Tag standing(Standing standing) {
        return new Tag(Labels.of("standing", standing.code()), standing.code());
    }

    public static Tag locked() {
        return new Tag(I18NProvider.translate("tag.locked"), "locked");
    }

    /** Of an incident of which not everybody may know. */
    public static Tag restricted() {
        return new Tag(I18NProvider.translate("tag.restricted"), "privileged");
    }

    /** Of an incident of which not all is shown. */
    public static Tag parked() {
        return new Tag(I18NProvider.translate("tag.parked"), "parked");
    }

    /** What a reader must not overlook about a fact, the gravest first; empty where there is nothing. */
    public static List<Tag> marks(TimelineEntry entry) {
        List<Tag> marks = new ArrayList<>();
        switch (entry.status()) {
            case RETRACTED -> marks.add(retracted());
            case SUPERSEDED -> marks.add(new Tag(I18NProvider.translate("tag.superseded"), "superseded"));
            case CURRENT -> {
                // nothing to mark
            }
        }
        if (entry.disputed()) {
            marks.add(new Tag(I18NProvider.translate("tag.disputed"), "disputed"));
        }
        if (entry.access() == Access.PRIVILEGED) {
            marks.add(new Tag(I18NProvider.translate("tag.privileged"), "privileged"));
        }
        return marks;
    }

    public static Tag retracted() {
        return new Tag(I18NProvider.translate("status.retracted"), "retracted");
    }
}
