package io.factline.command.imports;

import io.factline.command.imports.SlackExport.Conversation;
import io.factline.fact.External;
import io.factline.imports.RowProblem;
import io.factline.problem.RuleBroken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Messages of Slack: a ZIP as it exports them, or the messages of one channel in JSON. */
final class SlackFormat implements Format {

    private static final int PLACE_MAX = 200;

    @Override
    public List<Row> rows(byte[] file, Asked asked) {
        Persons persons = new Persons(asked.pseudonyms());
        Map<String, String> channels = new HashMap<>();
        SlackExport export = SlackExport.of(file, persons, channels);
        List<Row> rows = new ArrayList<>();
        for (String list : export.broken()) {
            rows.add(Row.refused(
                    rows.size() + 1L,
                    "",
                    RowProblem.of("list-broken", list, "This list cannot be read: what it says of ids is missing.")));
        }
        List<Conversation> wanted = export.wanted(asked.channels());
        export.conversations().forEach(one -> know(one, persons));
        for (Conversation one : wanted) {
            read(one, new SlackText(persons, channels), asked, rows);
        }
        if (asked.channels().isEmpty()) {
            export.conversations().stream()
                    .filter(Conversation::direct)
                    .forEach(one -> rows.add(direct(rows.size() + 1L, one)));
        }
        return rows;
    }

    private static Row direct(long number, Conversation one) {
        return Row.refused(
                number,
                "",
                RowProblem.of(
                        "direct-messages-left-out",
                        one.label(),
                        "Direct messages are left out unless their conversation is asked for by its id."));
    }

    /** A first pass: whoever is named by a later message, or in another channel, is hidden in an earlier text, too. */
    private static void know(Conversation conversation, Persons persons) {
        for (Zipped.Entry file : conversation.files()) {
            String text = text(conversation, file);
            if (text != null) {
                JsonRecords.each(text, (_, record) -> {
                    if (record instanceof ObjectNode message) {
                        SlackMessage.know(message, persons);
                    }
                });
            }
        }
    }

    /** The messages of a day; null where such a file of an export has none that can be read. */
    private static @Nullable String text(Conversation conversation, Zipped.Entry file) {
        try {
            return conversation.isDay(file) ? Text.of(file.bytes()) : null;
        } catch (RuleBroken notInUtf8) {
            if (conversation.name() == null) {
                throw notInUtf8;
            }
            return null;
        }
    }

    private static void read(Conversation conversation, SlackText text, Asked asked, List<Row> rows) {
        Map<String, External> earlier = new HashMap<>();
        for (Zipped.Entry file : conversation.files()) {
            String name = text.persons().in(SlackExport.file(file.name()));
            String place = Text.storable(Text.cut(conversation.label() + "/" + name, PLACE_MAX));
            String said = text(conversation, file);
            if (said == null) {
                Format.requireRoom(rows.size());
                rows.add(unread(rows.size() + 1L, place, conversation.isDay(file)));
                continue;
            }
            JsonRecords.each(said, (raw, record) -> {
                Format.requireRoom(rows.size());
                long number = rows.size() + 1L;
                if (record instanceof ObjectNode message) {
                    rows.add(new SlackMessage(message, conversation, place, text, asked).row(number, raw, earlier));
                } else {
                    rows.add(Row.refused(
                            number,
                            text.persons().areHidden() ? "" : raw,
                            record == null
                                    ? RowProblem.of("json-broken", place, "From here on this is no valid JSON.")
                                    : RowProblem.of("not-a-record", place, "A message is an object, in braces.")));
                }
            });
        }
    }

    private static Row unread(long number, String place, boolean day) {
        return Row.refused(
                number,
                "",
                RowProblem.of(
                        "file-unread",
                        place,
                        day
                                ? "This file is not in UTF-8: it was left out."
                                : "This is no file of a day, such as 2022-03-21.json: it was left out."));
    }
}
