package io.factline.ui.incident;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.factline.fact.FactRef;
import io.factline.fact.Relation;
import io.factline.fact.RelationKind;
import io.factline.ui.session.Draft;
import io.factline.ui.session.Places;
import io.factline.ui.words.Labels;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A tie to another fact, and what it means. */
final class RelationRow extends Fields implements Rows.Row<Relation> {

    private final Supplier<String> itself;
    private final Select<RelationKind> kind = new Select<>();
    private final FactField fact;

    /**
     * Makes a row.
     *
     * @param itself the id of the fact that this one belongs to, empty while it has none
     */
    RelationRow(FactSearch search, Supplier<String> itself) {
        this.itself = itself;
        fact = new FactField(getTranslation("relation.fact"), search);
        addClassName("relation-row");
        kind.setLabel(getTranslation("relation.kind"));
        kind.setItems(RelationKind.values());
        kind.setItemLabelGenerator(one -> Labels.of("relation", one.code()));
        kind.setRenderer(new ComponentRenderer<>(RelationRow::explained));
        kind.setHelperText(getTranslation("relation.kind.help"));
        kind.addValueChangeListener(change -> kind.setHelperText(
                getTranslation(change.getValue() == null ? "relation.kind.help" : said(change.getValue()))));
        add(kind, fact);
        Draft.name(Map.of("/kind", kind, "/fact", fact));
    }

    private static Div explained(RelationKind one) {
        Div offer = new Div(new Span(Labels.of("relation", one.code())));
        Span said = new Span(offer.getTranslation(said(one)));
        said.addClassNames("quiet", "small");
        offer.add(said);
        offer.addClassName("offer");
        return offer;
    }

    private static String said(RelationKind one) {
        return "relation." + one.code() + ".said";
    }

    void show(Relation relation) {
        kind.setValue(relation.kind());
        fact.show(relation.fact());
    }

    @Override
    public @Nullable Relation read(Places places, String pointer) {
        places.at(pointer, fact);
        places.at(pointer + "/kind", kind);
        FactRef other = fact.read(places, pointer + "/fact");
        RelationKind tie = kind.getValue();
        if (other == null) {
            if (tie != null && fact.isEmpty()) {
                places.complain(pointer + "/fact", getTranslation("relation.fact.missing"));
            }
            return null;
        }
        if (other.text().equals(itself.get())) {
            places.complain(pointer + "/fact", getTranslation("relation.fact.itself"));
        }
        if (tie == null) {
            places.complain(pointer + "/kind", getTranslation("relation.kind.missing"));
            return null;
        }
        return new Relation(tie, other);
    }

    @Override
    public void focusFirst() {
        kind.focus();
    }
}
