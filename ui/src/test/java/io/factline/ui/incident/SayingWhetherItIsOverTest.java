package io.factline.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import io.factline.incident.Closing;
import io.factline.incident.IncidentRef;
import io.factline.incident.IncidentSummary;
import io.factline.time.WrittenTime;
import io.factline.timeline.AskedCutoffs;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever looks at an incident while it went on does not read that it is over. */
class SayingWhetherItIsOverTest extends FactFormTestCase {

    @Test
    void an_incident_is_closed_only_where_no_cut_off_lies_before_its_closing() {
        IncidentSummary incident = closedOn("head-over", "2014-06-20");
        for (AskedCutoffs after : List.of(AskedCutoffs.NONE, cut(null, "2014-06-20"), cut("2014-07", "2014-06-21"))) {
            assertThat(said(incident, after)).as("%s", after).contains("Closed", "closed 20 June 2014");
        }
        for (AskedCutoffs before :
                List.of(cut(null, "2014-06-19"), cut("2014-06-20T09:30", null), cut("2014-07", "2014-06-19"))) {
            assertThat(said(incident, before))
                    .as("%s", before)
                    .contains("Open", "opened 15 June 2014")
                    .doesNotContain("Closed", "closed 20 June 2014");
        }
    }

    private List<String> said(IncidentSummary incident, AskedCutoffs cutoffs) {
        UI.getCurrent().setLocale(Locale.UK);
        IncidentHead head =
                new IncidentHead(false, editor(), new IncidentActions(() -> incident, editor(), (_, _, _) -> {}));
        UI.getCurrent().add(head);
        head.show(incident, cutoffs);
        List<String> said = texts(head);
        UI.getCurrent().remove(head);
        return said;
    }

    private List<String> texts(Component head) {
        return find(Span.class).from(head).all().stream().map(Span::getText).toList();
    }

    private IncidentSummary closedOn(String key, String day) {
        IncidentRef incident = anIncident(key, "Over");
        long position = editor().incidentCommands()
                .close(
                        incident,
                        new Closing(new WrittenTime(day)),
                        UUID.randomUUID().toString())
                .position();
        return editor().incidents().one(incident, AskedCutoffs.NONE, position, null);
    }

    private static AskedCutoffs cut(@Nullable String occurredUntil, @Nullable String toldUntil) {
        return new AskedCutoffs(occurredUntil, toldUntil, null, null, null);
    }
}
