package io.factline.ui.kpi;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.factline.fact.FactId;
import io.factline.kpi.Commentary;
import io.factline.kpi.ImpactRevision;
import io.factline.kpi.KpiValues;
import io.factline.kpi.Promises;
import io.factline.ui.moment.FactLinks;
import io.factline.ui.words.Labels;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is counted and not timed: promises, estimates of the damage, comments, and self-corrections. */
final class Tallies extends DescriptionList {

    /** As many facts as somebody reads through. */
    static final int LISTED_MAX = 20;

    private final FactLinks links;

    Tallies(KpiValues values, FactLinks links) {
        this.links = links;
        addClassNames("properties", "tallies");
        put("tally.promises", promises(values.promises()), values.promises().facts());
        if (values.impactRevisions().isEmpty()) {
            put("tally.impact", getTranslation("tally.impact.none"), List.of());
        }
        values.impactRevisions().forEach(revision -> put("tally.impact", impact(revision), revision.facts()));
        put("tally.commentary", commentary(values.commentary()), List.of());
        put(
                "tally.self-corrections",
                getTranslation("tally.self-corrections.said", values.selfCorrections()),
                List.of());
    }

    private void put(String name, String said, List<FactId> facts) {
        Div value = new Div(new Span(said));
        if (!facts.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("bullets");
            facts.stream().limit(LISTED_MAX).forEach(fact -> list.add(new ListItem(link(fact))));
            if (facts.size() > LISTED_MAX) {
                list.add(new ListItem(getTranslation("tally.more", facts.size() - LISTED_MAX)));
            }
            value.add(list);
        }
        add(new Term(getTranslation(name)), new Description(value));
    }

    private Component link(FactId fact) {
        return links.link(fact, getLocale());
    }

    private String promises(Promises promises) {
        String said = getTranslation(
                "tally.promises.said",
                promises.made(),
                promises.kept(),
                promises.late(),
                promises.broken(),
                promises.open(),
                promises.openUndated());
        BigDecimal ratio = promises.keptRatio();
        return ratio == null ? said : said + " " + getTranslation("tally.promises.ratio", percent(ratio));
    }

    private String percent(BigDecimal ratio) {
        NumberFormat format = NumberFormat.getPercentInstance(getLocale());
        format.setMaximumFractionDigits(1);
        return format.format(ratio);
    }

    private String impact(ImpactRevision revision) {
        String what = Stream.of(revision.name(), revision.scope(), revision.unit(), revision.currency())
                .filter(Objects::nonNull)
                .map(term -> Labels.orItself("detail.value", term.text(), Labels.spelledOut(term.text())))
                .collect(Collectors.joining(", "));
        String moved = getTranslation(
                "tally.impact.said", what, number(revision.first()), number(revision.last()), revision.values());
        BigDecimal factor = revision.factor();
        if (factor != null) {
            return moved + " " + getTranslation("tally.impact.factor", number(factor));
        }
        return revision.rivals() ? moved + " " + getTranslation("tally.impact.rivals") : moved;
    }

    /** All of its digits: a reader compares figures. */
    private String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(getLocale());
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        return format.format(number);
    }

    private String commentary(Commentary commentary) {
        String leaning = commentary.byValence().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> getTranslation(
                        "tally.commentary.leaning",
                        entry.getValue(),
                        Labels.of("detail.value", entry.getKey().code()).toLowerCase(getLocale())))
                .collect(Collectors.joining(", "));
        String count = getTranslation("tally.commentary.said", commentary.n());
        return leaning.isEmpty() ? count : count + ": " + leaning;
    }
}
