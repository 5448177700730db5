package io.factline.command.imports;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a message as people see it in Slack: mentions and links are written out. */
record SlackText(Persons persons, Map<String, String> channels) {

    /** {@code <@U1>}, {@code <#C1|name>}, {@code <!here>}, {@code <https://a.example|label>}. */
    private static final Pattern MARKED = Pattern.compile("<([^<>|]{1,4000})(?:\\|([^<>]{0,4000}))?>");

    /** More than Slack takes itself. */
    private static final int TEXT_MAX = 40_000;

    String plain(String text) {
        String resolved = MARKED.matcher(kept(text)).replaceAll(found -> Matcher.quoteReplacement(resolved(found)));
        String plain = resolved.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        return persons.in(Text.storable(plain)).strip();
    }

    /** What is read of a text: it ends in the middle of neither a word nor a mention, which could name somebody. */
    private static String kept(String text) {
        String kept = Text.cutBetweenWords(text, TEXT_MAX);
        int open = kept.lastIndexOf('<');
        return text.length() > TEXT_MAX && open > kept.lastIndexOf('>') ? kept.substring(0, open) + "…" : kept;
    }

    private String resolved(MatchResult found) {
        String what = found.group(1);
        String label = found.group(2) == null ? "" : found.group(2);
        String rest = what.substring(1);
        return switch (what.charAt(0)) {
            case '@' -> "@" + SlackMessage.called(rest, persons);
            case '#' -> "#" + channel(rest, label.isEmpty() ? channels.getOrDefault(rest, rest) : label);
            case '!' -> label.isEmpty() ? "@" + rest.replaceFirst("^subteam\\^", "") : label;
            default -> link(what, label);
        };
    }

    /** The name of a conversation of people is made of theirs. */
    private static String channel(String id, String name) {
        return SlackExport.isOfPeople(name) ? (SlackExport.isOfPeople(id) ? "direct messages" : id) : name;
    }

    /** An address is always shown: a label can say anything. */
    private static String link(String address, String label) {
        String bare = address.replaceFirst("^mailto:", "");
        return label.isEmpty() || address.equals(label) || bare.equals(label) || address.endsWith("//" + label)
                ? bare
                : label + " (" + bare + ")";
    }
}
