package io.factline.command.imports;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** HTML as it stands in mails and feeds, as the text that people see of it. */
final class Markup {

    private static final Pattern MARKED = Pattern.compile("<[a-zA-Z/!]|&[a-zA-Z#]");
    private static final String LINE = "\n";

    private Markup() {}

    /** A text that may be HTML, without markup. */
    static String plain(String text) {
        return MARKED.matcher(text).find() ? Jsoup.parse(text).text() : text;
    }

    /** The lines of a page: what is quoted in it of earlier ones is left out. */
    static String lines(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        page.select("script, style, head, template, blockquote, .gmail_quote, #divRplyFwdMsg")
                .remove();
        page.select("br").after(LINE);
        page.select("p, div, li, tr, h1, h2, h3, h4, h5, h6, pre, table").before(LINE);
        return page.wholeText();
    }
}
