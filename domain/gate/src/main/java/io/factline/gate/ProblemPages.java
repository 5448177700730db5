package io.factline.gate;

import io.factline.problem.Problem;
import io.factline.problem.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the type of a problem leads to (RFC 9457, section 3.1.1): its part of {@code docs/reference/problems.md}, for whoever was
 * refused, signed in or not.
 */
@Controller
final class ProblemPages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    private final String manual = manual();

    /** The page of a code; 404 where there is no such code. */
    @GetMapping("/problems/{code}")
    ResponseEntity<String> page(@PathVariable String code) {
        return Arrays.stream(Rule.values())
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .map(rule -> ResponseEntity.ok().contentType(HTML).body(html(rule)))
                .orElseGet(() -> ResponseEntity.status(Rule.NOT_FOUND.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(JsonMapper.shared()
                                .writeValueAsString(
                                        Problem.of(Rule.NOT_FOUND, "There is no problem with this code."))));
    }

    private String html(Rule rule) {
        Document section = new Document();
        Node next = heading(rule);
        do {
            Node following = next.getNext();
            section.appendChild(next);
            next = following;
        } while (next != null && !(next instanceof Heading));
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + rule.title() + "</title>"
                + RENDERER.render(section);
    }

    private Node heading(Rule rule) {
        Node node = Parser.builder().build().parse(manual).getFirstChild();
        while (node != null && !isNamed(node, rule.code())) {
            node = node.getNext();
        }
        return Objects.requireNonNull(node, () -> "problems.md says nothing of " + rule.code());
    }

    private static boolean isNamed(Node node, String code) {
        return node instanceof Heading && text(node.getFirstChild()).equals(code);
    }

    private static String text(@Nullable Node node) {
        return node instanceof Text words ? words.getLiteral() : "";
    }

    private static String manual() {
        try (InputStream file = Objects.requireNonNull(ProblemPages.class.getResourceAsStream("problems.md"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
