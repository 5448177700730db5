package io.factline.command.imports;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** HTML as it stands in mails and feeds, as the text that people see of it. */
final class Markup {

    private static final Pattern MARKED = Pattern.compile("<[a-zA-Z/!]|&[a-zA-Z#]");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final int READ_MAX = 20_000;

    /**
     * Reading an element takes the longer the deeper it lies. Pages have some thirty levels, and an answer adds four to those that it quotes;
     * below this bound the end of a quotation is not found for certain.
     */
    static final int DEPTH_MAX = 100;

    private Markup() {}

    /** What a text that may be HTML begins with, without markup: reading all of a very long one takes a hundred times its room. */
    static String plain(String text) {
        String begin = Text.cut(text, READ_MAX);
        return MARKED.matcher(begin).find() ? page(begin).text() : begin;
    }

    /** A page as a tree of at most so many levels: what lies deeper stands side by side on the last, and no text of it is lost. */
    static Document page(String html) {
        return Parser.htmlParser().setMaxDepth(DEPTH_MAX).parseInput(html, "");
    }

    /** The lines of a page: what is quoted in it of earlier ones is left out. */
    static String lines(String html) {
        Document page = page(html);
        page.select("script, style, head, template, blockquote, .gmail_quote, #divRplyFwdMsg")
                .remove();
        StringBuilder lines = new StringBuilder();
        page.traverse((node, _) -> {
            if (node instanceof TextNode text) {
                String said = BLANKS.matcher(text.getWholeText()).replaceAll(" ");
                lines.append(lines.isEmpty() || lines.charAt(lines.length() - 1) == '\n' ? said.stripLeading() : said);
            } else if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
                lines.append('\n');
            }
        });
        return lines.toString();
    }
}
