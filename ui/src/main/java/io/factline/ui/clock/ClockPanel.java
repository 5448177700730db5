package io.factline.ui.clock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.factline.clock.ClockValue;
import io.factline.clock.ClockValues;
import io.factline.clock.DisclosureRule;
import io.factline.clock.RuleId;
import io.factline.fact.FactId;
import io.factline.incident.IncidentSummary;
import io.factline.ui.moment.FactLinks;
import io.factline.ui.moment.Look;
import io.factline.ui.moment.PlainTable;
import io.factline.ui.moment.Scene;
import io.factline.ui.moment.Side;
import io.factline.ui.words.TimeWords;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The disclosure clocks of an incident: those that people decided of, those that may concern it, and any that one supposes. */
public final class ClockPanel extends Div implements Side {

    private final List<DisclosureRule> rules;
    private final Consumer<List<RuleId>> wished;
    private final RulesField field;
    private final Div decided = new Div();
    private final Div supposing = new Div();
    private Scene scene;
    private FactLinks links;
    private IncidentSummary incident;
    private List<RuleId> supposed = List.of();

    /**
     * Fetches the clocks and shows them.
     *
     * @param wished hears what somebody supposes, for the address of the screen
     */
    public ClockPanel(Scene scene, IncidentSummary incident, Consumer<List<RuleId>> wished) {
        this.scene = scene;
        this.incident = incident;
        this.wished = wished;
        this.links = new FactLinks(scene);
        this.rules = scene.services().clocks().rules();
        this.field = new RulesField(rules, this::wish);
        addClassNames("side", "clocks");
        Paragraph advice = new Paragraph(getTranslation("clock.no-advice"));
        advice.addClassNames("banner", "no-advice");
        Paragraph note = new Paragraph(getTranslation("clock.what-if.note"));
        note.addClassName("quiet");
        add(advice, decided, new H2(getTranslation("clock.what-if")), note, field, supposing);
        follow(scene, incident).run();
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void look(Look look, @Nullable FactId fact) {
        suppose(look.supposed());
    }

    private void wish(List<RuleId> others) {
        suppose(others);
        wished.accept(others);
    }

    /** Supposes other rules; those that this Factline does not know are left out. */
    private void suppose(List<RuleId> others) {
        List<DisclosureRule> chosen =
                rules.stream().filter(rule -> others.contains(rule.id())).toList();
        field.setValue(chosen);
        supposed = chosen.stream().map(DisclosureRule::id).toList();
        fetchSupposed(scene, links, incident, supposed).run();
    }

    @Override
    public Runnable follow(Scene next, IncidentSummary newer) {
        FactLinks named = new FactLinks(next);
        ClockValues values = ask(next, newer, null);
        named.prepare(named(values.clocks()), newer);
        Runnable suppositions = fetchSupposed(next, named, newer, supposed);
        return () -> {
            scene = next;
            links = named;
            incident = newer;
            show(values);
            suppositions.run();
        };
    }

    private Runnable fetchSupposed(Scene at, FactLinks named, IncidentSummary now, List<RuleId> asked) {
        if (asked.isEmpty()) {
            return supposing::removeAll;
        }
        List<ClockValue> clocks =
                ask(at, now, asked.stream().map(RuleId::text).toList()).clocks();
        named.prepare(named(clocks), now);
        return () -> {
            // somebody may have supposed others while these were on their way
            if (asked.equals(supposed)) {
                showSupposed(clocks);
            }
        };
    }

    private static ClockValues ask(Scene at, IncidentSummary now, @Nullable List<String> whatIf) {
        return at.services().clocks().clocks(at.incident(), whatIf, at.cutoffs(), now.position(), null);
    }

    private static List<FactId> named(List<ClockValue> clocks) {
        return clocks.stream()
                .flatMap(value -> Stream.of(value.trigger(), value.filed(), value.noneMade()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private void show(ClockValues values) {
        decided.removeAll();
        Paragraph asOf = new Paragraph(getTranslation(
                "clock.as-of", new TimeWords(getLocale()).instantAndZone(values.asOf(), incident.zone())));
        asOf.addClassNames("quiet", "small");
        decided.add(asOf);
        if (values.withheld() > 0) {
            Paragraph withheld = new Paragraph(getTranslation("kpi.withheld", values.withheld()));
            withheld.addClassName("withheld");
            decided.add(withheld);
        }
        ClockRows rows = rows();
        decided.add(new H2(getTranslation("clock.title")));
        decided.add(
                values.clocks().isEmpty()
                        ? new Paragraph(getTranslation("clock.none"))
                        : table(getTranslation("clock.title"), values.clocks(), rows));
        if (!values.unknown().isEmpty()) {
            decided.add(new Paragraph(getTranslation(
                    "clock.unknown", values.unknown().stream().map(RuleId::text).collect(Collectors.joining(", ")))));
        }
        if (!values.suggested().isEmpty()) {
            PlainTable suggested = new PlainTable(
                    getTranslation("clock.suggested"),
                    List.of(
                            getTranslation("clock.law"),
                            getTranslation("clock.recipient"),
                            getTranslation("clock.suggested.because"),
                            ""));
            values.suggested().forEach(one -> suggested.row(rows.suggestion(one)));
            decided.add(new H2(getTranslation("clock.suggested")), suggested);
        }
    }

    private void showSupposed(List<ClockValue> clocks) {
        supposing.removeAll();
        Paragraph mark = new Paragraph(getTranslation("clock.what-if.mark"));
        mark.addClassNames("banner", "supposed");
        supposing.add(mark, table(getTranslation("clock.what-if.mark"), clocks, rows()));
    }

    private ClockRows rows() {
        return new ClockRows(scene, incident, getLocale(), links);
    }

    private PlainTable table(String caption, List<ClockValue> clocks, ClockRows rows) {
        PlainTable table = new PlainTable(
                caption,
                List.of(
                        getTranslation("clock.law"),
                        getTranslation("clock.recipient"),
                        getTranslation("clock.verdict"),
                        getTranslation("clock.due"),
                        getTranslation("clock.trigger"),
                        getTranslation("clock.filed"),
                        ""));
        clocks.forEach(value -> table.row(rows.clock(value)));
        return table;
    }
}
