package io.factline.ui.moment;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.factline.fact.ToldTo;
import io.factline.timeline.AskedCutoffs;
import io.factline.ui.story.RunningFactline;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whoever chooses the moment to look at is told what their choice still lacks. */
@RunningFactline
class ChoosingAMomentTest extends SpringBrowserlessTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private final List<AskedCutoffs> wished = new ArrayList<>();

    @Test
    void somebody_who_was_told_needs_a_time_and_counts_as_soon_as_there_is_one() {
        CutoffBar bar = aBar(Locale.UK);
        test(to(bar)).selectItem("Banks");
        assertThat(wished).isEmpty();
        assertThat(told(bar, "Told until").getHelperText()).isEqualTo("Write a time: until when had they been told?");

        test(told(bar, "Told until")).setValue("2013-12-20");
        assertThat(told(bar, "Told until").getHelperText()).isNullOrEmpty();
        assertThat(wished).containsExactly(new AskedCutoffs(null, "2013-12-20", ToldTo.BANKS, null, null));
    }

    @Test
    void the_public_needs_no_time_and_today_forgets_who_was_told() {
        CutoffBar bar = aBar(Locale.FRANCE);
        bar.show(new AskedCutoffs("2013-12-20", null, null, null, null), CHICAGO);
        assertThat(told(bar, "Dit jusqu’à").getHelperText()).isNullOrEmpty();
        test(to(bar)).selectItem("Banques");
        assertThat(told(bar, "Dit jusqu’à").getHelperText()).isEqualTo("Écrivez un moment : dit jusqu’à quand ?");

        test(find(Button.class).from(bar).withText("Aujourd’hui").single()).click();
        assertThat(told(bar, "Dit jusqu’à").getHelperText()).isNullOrEmpty();
        assertThat(to(bar).getValue()).isEqualTo(ToldTo.PUBLIC);
        assertThat(wished).containsExactly(AskedCutoffs.NONE);
    }

    private CutoffBar aBar(Locale reader) {
        UI.getCurrent().setLocale(reader);
        CutoffBar bar = new CutoffBar(wished::add);
        UI.getCurrent().add(bar);
        bar.show(AskedCutoffs.NONE, CHICAGO);
        return bar;
    }

    @SuppressWarnings("unchecked")
    private Select<ToldTo> to(CutoffBar bar) {
        return find(Select.class).from(bar).single();
    }

    private TextField told(CutoffBar bar, String label) {
        return find(TextField.class).from(bar).withCaption(label).single();
    }
}
