package io.factline.ui.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The slider by itself: what it wishes of a screen, and when. */
@RunningFactline
class SliderStoryTest {

    private static final String SLIDER = """
            async given => {
              await import('/components/factline-moments.js');
              const slider = document.createElement('factline-moments');
              window.wishes = [];
              slider.addEventListener('moment-wish', ({ detail }) => wishes.push(`${detail.at} ${detail.settled}`));
              slider.moments = ['2013-12-12T15:00:00Z', '2013-12-20T06:00:00Z', '2014-01-10T20:30:00Z']
                  .map((at, index) => ({ at, facts: index + 1 }));
              slider.chapters = [{ at: '2013-12-20T06:00:00Z', fact: 'F-1', factType: 'Disclosed', summary: 'Target said it.' }];
              Object.assign(slider, { home: 'America/Chicago', locale: 'en-GB', typeLabels: { Disclosed: 'Disclosure' } }, given);
              document.body.prepend(slider);
            }""";

    @LocalServerPort
    private int port;

    @Test
    void keys_step_from_moment_to_moment_and_from_chapter_to_chapter() {
        try (Person reader = Person.arrives(base())) {
            Locator range = slider(reader.page(), "{}").locator("input");
            assertThat(range).hasAttribute("aria-valuetext", "Today · 3 moments");
            range.press("ArrowLeft");
            assertThat(range).hasAttribute("aria-valuetext", "10 Jan 2014, 14:30 · 3 facts · 3 of 3");
            range.press("PageDown");
            assertThat(range).hasAttribute("aria-valuetext", "end of 19 Dec 2013 · 2 facts · 2 of 3 · Target said it.");
            assertThat(reader.page().locator("factline-moments [role=tooltip]"))
                    .containsText("Disclosure · end of 19 Dec 2013");
            range.press("Escape");
            assertThat(reader.page().locator("factline-moments [role=tooltip]")).isHidden();
            range.press("Home");
            range.press("End");
            reader.page().waitForCondition(() -> wishes(reader.page()).contains("null true"));
            assertThat(wishes(reader.page()))
                    .containsExactly(
                            "2014-01-10T20:30:00Z true",
                            "2013-12-20T06:00:00Z true",
                            "2013-12-12T15:00:00Z true",
                            "null true");
        }
    }

    @Test
    void playing_waits_for_the_screen_and_ends_today() {
        try (Person reader = Person.arrives(base())) {
            Locator slider = slider(reader.page(), "{awaits: true}");
            slider.locator("[part=speed]").selectOption("8");
            slider.locator("[part=play]").click();
            assertThat(slider).hasAttribute("data-index", "0");
            reader.page().waitForTimeout(600);
            assertThat(slider).hasAttribute("data-index", "0");
            reader.page().evaluate("""
                    () => {
                      const slider = document.querySelector('factline-moments');
                      slider.addEventListener('moment-wish', () => setTimeout(() => slider.answered(), 20));
                      slider.answered();
                    }""");
            assertThat(slider).hasAttribute("data-today", "");
            assertThat(slider).hasAttribute("data-playing", "false");
            reader.page().waitForFunction("window.wishes.length === 4");
            assertThat(wishes(reader.page()))
                    .containsExactly(
                            "2013-12-12T15:00:00Z false",
                            "2013-12-20T06:00:00Z false",
                            "2014-01-10T20:30:00Z false",
                            "null true");
        }
    }

    @Test
    void a_record_that_grows_leaves_one_at_the_moment_where_one_is() {
        try (Person reader = Person.arrives(base())) {
            Locator slider = slider(reader.page(), "{value: 1}");
            slider.locator("[part=back]").click();
            assertThat(slider).hasAttribute("data-index", "0");
            reader.page().evaluate("""
                    () => {
                      const slider = document.querySelector('factline-moments');
                      slider.moments = [{ at: '2013-11-27T06:00:00Z', facts: 1 }, ...slider.moments];
                    }""");
            assertThat(slider).hasAttribute("data-index", "1");
            assertThat(slider.locator("[part=moment]")).hasText("12 Dec 2013, 09:00");
        }
    }

    @Test
    void where_there_is_nothing_to_go_through_it_says_so() {
        try (Person reader = Person.arrives(base())) {
            Locator slider = slider(reader.page(), "{moments: [], chapters: []}");
            assertThat(slider).containsText("Nothing to go through yet.");
            assertThat(slider.locator("[part=play]")).isDisabled();
            assertThat(slider.locator("input")).isDisabled();
        }
    }

    private static Locator slider(Page page, String given) {
        page.evaluate("(" + SLIDER + ")(" + given + ")");
        return page.locator("factline-moments");
    }

    @SuppressWarnings("unchecked")
    private static List<String> wishes(Page page) {
        return (List<String>) page.evaluate("window.wishes");
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
