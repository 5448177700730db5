package io.factline.command.imports;

import io.factline.command.imports.SlackExport.Conversation;
import io.factline.fact.Actor;
import io.factline.fact.External;
import io.factline.fact.ExternalId;
import io.factline.imports.RowProblem;
import io.factline.imports.Sha256;
import io.factline.problem.RuleBroken;
import io.factline.record.Term;
import io.factline.record.Words;
import io.factline.time.WrittenTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes a fact of one message of Slack, or says why there is none. */
final class SlackMessage {

    private static final Term SYSTEM = new Term("slack");
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,11})\\.(\\d{1,9})");
    private static final Pattern KIND = Pattern.compile("[a-z_]{1,50}");
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final int DIGEST = 16;
    private static final int LABEL_MAX = 100;
    private static final int NANO_DIGITS = 9;
    /** What somebody said; all else tells of the channel, and not of what happened. */
    private static final Set<String> SAID = Set.of(
            "", "bot_message", "me_message", "thread_broadcast", "reply_broadcast", "file_share", "file_comment");

    private final ObjectNode message;
    private final Conversation conversation;
    private final String place;
    private final SlackText text;
    private final Asked asked;
    private final List<RowProblem> problems = new ArrayList<>();

    SlackMessage(ObjectNode message, Conversation conversation, String place, SlackText text, Asked asked) {
        this.message = message;
        this.conversation = conversation;
        this.place = place;
        this.text = text;
        this.asked = asked;
    }

    /** The id of a person among those of all formats. */
    static String person(String user) {
        return "slack:" + user;
    }

    /** How somebody is called: where nobody says a name, by the id that Slack itself shows. */
    static String called(String user, Persons persons) {
        String id = person(user);
        String called = persons.called(id);
        return called.equals(id) ? user : called;
    }

    /** Learns from a message whom it is of, before any text is read. */
    static void know(JsonNode message, Persons persons) {
        String user = message.path("user").asString("");
        String bot = message.path("bot_id").asString("");
        String name = botName(message);
        if (!user.isEmpty()) {
            persons.know(
                    person(user), message.path("user_profile").path("real_name").asString(""), null);
        }
        if (!bot.isEmpty() || !name.isBlank()) {
            persons.know(person(bot.isEmpty() ? name : bot), name, null);
        }
    }

    private static String botName(JsonNode message) {
        return message.path("bot_profile")
                .path("name")
                .asString(message.path("username").asString(""));
    }

    /** The row of it, where these are the origins of the messages of its conversation before it, by their times. */
    Row row(long number, String raw, Map<String, External> earlier) {
        String at = said("ts");
        Instant when = counted(at);
        String kind = said("subtype");
        String what = what();
        String kept = text.persons().areHidden() ? withoutPeople(what) : raw;
        if (when == null) {
            problem("ts-invalid", "The ts of a message is a number of seconds since 1970, in quotes.");
        } else if (!SAID.contains(kind)) {
            problem(
                    "message-left-out",
                    "A message of " + (KIND.matcher(kind).matches() ? "the kind \"" + kind + "\"" : "an unknown kind")
                            + " tells of the channel, and is left out.");
            return new Row(number, "", List.of(), problems, null);
        } else if (what.isEmpty()) {
            problem("summary-missing", "This message has no text.");
        }
        if (when == null || what.isEmpty()) {
            return new Row(number, kept, List.of(), problems, null);
        }
        if (message.has("edited")) {
            Instant edited = counted(message.path("edited").path("ts").asString(""));
            problem(
                    "message-edited",
                    "This message was edited" + (edited == null ? "" : " at " + edited)
                            + ": nobody knows what it said before.");
        }
        External origin = origin(at);
        earlier.putIfAbsent(at, origin);
        try {
            Message said = new Message(
                    what, WrittenTime.of(when.toString()), actor(), origin, parent(at, earlier), null, more());
            return new Row(number, kept, List.of(said.fact(asked)), problems, null);
        } catch (RuleBroken broken) {
            problem("fact-refused", broken.sentence());
            return new Row(number, kept, List.of(), problems, null);
        }
    }

    private void problem(String code, String sentence) {
        problems.add(RowProblem.of(code, place, sentence));
    }

    private String said(String member) {
        return message.path(member).asString("");
    }

    private static @Nullable Instant counted(String ts) {
        var counted = COUNTED.matcher(ts);
        if (!counted.matches()) {
            return null;
        }
        String fraction = (counted.group(2) + "000000000").substring(0, NANO_DIGITS);
        return Instant.ofEpochSecond(Long.parseLong(counted.group(1)), Long.parseLong(fraction));
    }

    /** The text; what a bot says often stands beside it. What Slack itself wrote of that, which names its author, comes last. */
    private String what() {
        List<String> texts = new ArrayList<>(List.of(said("text")));
        for (JsonNode attached : message.path("attachments")) {
            texts.add(attached.path("text").asString(""));
            texts.add(attached.path("title").asString(""));
            texts.add(attached.path("fallback").asString(""));
        }
        return texts.stream()
                .filter(one -> !one.isBlank())
                .findFirst()
                .map(text::plain)
                .orElse("");
    }

    private @Nullable Actor actor() {
        String user = said("user");
        String bot = said("bot_id");
        if (!user.isEmpty() && !said("subtype").equals("bot_message")) {
            return new Actor(new Words(Text.storable(called(user, text.persons()))), null);
        }
        String name = botName(message);
        if (bot.isEmpty() && name.isBlank()) {
            return null;
        }
        String called = called(bot.isEmpty() ? name : bot, text.persons());
        return new Actor(new Words(Text.storable(called)), new Words("bot"));
    }

    /** A message is known by its time, which is unique in its channel. Names of channels of people are in no id. */
    private External origin(String ts) {
        String in = conversation.id();
        String client = said("client_msg_id");
        String id = in != null
                ? in + "/" + ts
                : conversation.name() != null
                        ? Sha256.of(conversation.name()).text().substring(0, DIGEST) + "/" + ts
                        : CLIENT.matcher(client).matches() ? ts + "/" + client : ts;
        return new External(SYSTEM, new ExternalId(id), null, null);
    }

    /** The message whose thread this one is in; of a file without a channel only where it stands there before. */
    private @Nullable External parent(String ts, Map<String, External> earlier) {
        String thread = said("thread_ts");
        if (thread.equals(ts) || counted(thread) == null) {
            return null;
        }
        return conversation.name() == null ? earlier.get(thread) : origin(thread);
    }

    private Map<String, Object> more() {
        return conversation.name() == null
                ? Map.of()
                : Map.of("channel", new Words(Text.storable(Text.cut(conversation.label(), LABEL_MAX))));
    }

    /** What is kept of a message whose people are not named: nothing that could name one, but for the text itself. */
    private String withoutPeople(String what) {
        ObjectNode kept = JsonMapper.shared().createObjectNode();
        for (String member : List.of("ts", "thread_ts")) {
            if (counted(said(member)) != null) {
                kept.put(member, said(member));
            }
        }
        if (KIND.matcher(said("subtype")).matches()) {
            kept.put("subtype", said("subtype"));
        }
        for (String member : List.of("user", "bot_id")) {
            if (message.has(member)) {
                kept.put(member, text.persons().called(person(said(member))));
            }
        }
        return kept.put("text", what).toString();
    }
}
