package io.factline.ui.story;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Judges what is on the screen by WCAG 2.2, A and AA, as far as a program can. */
final class Axe {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int AT_REST_AFTER_MILLIS = 500;

    private Axe() {}

    /** What breaks which rule where; nothing where nothing does. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.waitForTimeout(AT_REST_AFTER_MILLIS); // contrast is judged by pixels, so nothing may move
        page.evaluate(script());
        return (List<String>) page.evaluate("""
                async tags => (await axe.run(document, {runOnly: tags})).violations
                    .flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' ' + (n.any[0] ? n.any[0].message : '')))""", RULES);
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(script, "axe-core is on the class path of the tests")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
