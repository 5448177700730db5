package io.factline.command.imports;

import io.factline.fact.Actor;
import io.factline.fact.External;
import io.factline.fact.ExternalId;
import io.factline.fact.Source;
import io.factline.imports.RowProblem;
import io.factline.imports.Sha256;
import io.factline.problem.RuleBroken;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a fact of one item of a press feed, or says what is wrong with it. */
final class FeedItem {

    private static final Term SYSTEM = new Term("feed");
    /** As RSS has it: an address, and who it is of behind it in parentheses. */
    private static final Pattern ADDRESSED = Pattern.compile("[^\\s()@]+@[^\\s()]++\\s*+(?:\\(([^()]*)\\))?");

    private static final Pattern EVERYWHERE = Pattern.compile("(?:https?://|tag:|urn:).*");
    private static final int DIGEST = 32;
    private static final int TITLE_MAX = 1_000;
    private static final int READ_MAX = 20_000;

    private final FeedEntry entry;
    private final FeedEntry channel;
    private final Asked asked;
    private final List<RowProblem> problems = new ArrayList<>();

    FeedItem(FeedEntry entry, FeedEntry channel, Asked asked) {
        this.entry = entry;
        this.channel = channel;
        this.asked = asked;
    }

    Row row(long number) {
        WrittenTime published = published();
        String title = plain(entry, "title", "description", "summary");
        if (title.isEmpty()) {
            problem("summary-missing", "title", "This item has no title.");
        }
        if (published == null || title.isEmpty()) {
            return new Row(number, entry.raw(), List.of(), problems, null);
        }
        try {
            Message said = new Message(title, published, author(), origin(), null, source(title, published), Map.of());
            return new Row(number, entry.raw(), List.of(said.fact(asked)), problems, null);
        } catch (RuleBroken broken) {
            problem("fact-refused", "item " + number, broken.sentence());
            return new Row(number, entry.raw(), List.of(), problems, null);
        }
    }

    private void problem(String code, String at, String sentence) {
        problems.add(RowProblem.of(code, at, sentence));
    }

    private @Nullable WrittenTime published() {
        String published = entry.said("pubDate", "published", "dc:date");
        String updated = entry.said("updated");
        if (published == null && updated == null) {
            problem("occurred-missing", "pubDate", "Nothing says when this was published.");
            return null;
        }
        if (published != null) {
            return InternetDate.of(published, "published", asked.zone(), true, problems);
        }
        problem("published-missing", "published", "Only the time of the last change is known: that was kept.");
        return InternetDate.of(updated == null ? "" : updated, "updated", asked.zone(), true, problems);
    }

    /** Whoever wrote in the press did so in public. An address is not what somebody is called. */
    private @Nullable Actor author() {
        String author = entry.said("dc:creator", "name", "author");
        if (author == null) {
            return null;
        }
        String begin = Text.cut(author, TITLE_MAX);
        Matcher addressed = ADDRESSED.matcher(begin);
        String name = addressed.matches() ? addressed.group(1) : begin;
        return name == null || name.isBlank() ? null : new Actor(new Words(name.strip()), null);
    }

    /** An id that means something everywhere stands for itself; any other one only within its feed. */
    private External origin() {
        String id = entry.said("guid", "id", "link");
        String feed = channel.said("link", "id", "title");
        String whole = id == null ? entry.raw() : EVERYWHERE.matcher(id).matches() ? id : feed + "\n" + id;
        return new External(
                SYSTEM, new ExternalId("item-" + Sha256.of(whole).text().substring(0, DIGEST)), null, null);
    }

    private Source source(String title, WrittenTime published) {
        String link = link();
        String publisher = plain(channel, "title");
        Words named = publisher.isEmpty() ? null : new Words(Text.cut(publisher, TITLE_MAX));
        Words headed = new Words(Text.cut(title, TITLE_MAX));
        if (link != null) {
            try {
                return new Source(named, headed, new Words(link), published, null, null);
            } catch (RuleBroken noAddress) {
                problem("link-unusable", "link", "The link of this item is no web address: it was left out.");
            }
        }
        return new Source(named, headed, null, published, null, null);
    }

    /** The address of the item: a part of one stands for that of the feed. */
    private @Nullable String link() {
        String link = entry.said("link");
        return link == null ? null : FeedEntry.resolved(channel.base(), FeedEntry.resolved(entry.base(), link));
    }

    /** The first of these that says something: markup only where the feed says that it is, or where it does not say what it is. */
    private static String plain(FeedEntry of, String... names) {
        for (String name : names) {
            String text = of.said(name);
            if (text != null) {
                String plain = of.isMarkup(name) ? Markup.plain(text) : Text.cut(text, READ_MAX);
                return plain.replaceAll("\\s+", " ").strip();
            }
        }
        return "";
    }
}
