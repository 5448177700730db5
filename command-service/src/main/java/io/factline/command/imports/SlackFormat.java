package io.factline.command.imports;

import io.factline.command.imports.SlackExport.Conversation;
import io.factline.fact.External;
import io.factline.imports.RowProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        for (Conversation one : export.wanted(asked.channels())) {
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

    private static void read(Conversation conversation, SlackText text, Asked asked, List<Row> rows) {
        Map<String, External> earlier = new HashMap<>();
        for (Zipped.Entry file : conversation.files()) {
            String name = file.name().substring(file.name().lastIndexOf('/') + 1);
            String place = Text.storable(Text.cut(conversation.label() + "/" + name, PLACE_MAX));
            JsonRecords.each(Text.of(file.bytes()), (raw, record) -> {
                JsonRecords.requireRoom(rows.size());
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
}
