package io.factline.command.imports;

import io.factline.problem.RuleBroken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an export of Slack holds: who is who, and the files of each conversation.
 *
 * @param broken names of the lists of it that could not be read
 */
record SlackExport(List<Conversation> conversations, List<String> broken) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d\\.json");
    private static final Pattern DIRECT = Pattern.compile("D[A-Z0-9]{6,}|mpdm-.*");
    private static final List<String> OPEN = List.of("channels.json", "groups.json");
    private static final List<String> PRIVATE = List.of("dms.json", "mpims.json");
    private static final int NAMED_MAX = 50;

    /**
     * A channel or the direct messages of some people.
     *
     * @param id null where the export does not say it
     * @param name null where it has none, as with a file that is not from a ZIP; of direct messages it can name people
     * @param files in the order of their names, which are days
     */
    record Conversation(@Nullable String id, @Nullable String name, boolean direct, List<Zipped.Entry> files) {

        /** What it is called where everybody may read it. */
        String label() {
            if (direct) {
                return id == null || id.isEmpty() ? "direct messages" : id;
            }
            return "#" + (name == null ? "" : name);
        }

        boolean isOneOf(Set<String> chosen) {
            return (id != null && chosen.contains(id)) || (name != null && chosen.contains(name));
        }
    }

    /** Whether names in a ZIP are those of such an export. */
    static boolean isOne(List<String> names) {
        return names.stream()
                .anyMatch(name -> file(name).equals("channels.json")
                        || file(name).equals("users.json")
                        || (DAY.matcher(file(name)).matches()
                                && !directory(name).isEmpty()));
    }

    /** Reads the lists of an export, and learns from them who is who; the messages are read later. */
    static SlackExport of(byte[] file, Persons persons, Map<String, String> channels) {
        if (!Zipped.isZip(file)) {
            return new SlackExport(
                    List.of(new Conversation(null, null, false, List.of(new Zipped.Entry("messages", file)))),
                    List.of());
        }
        Map<String, List<Zipped.Entry>> days = new LinkedHashMap<>();
        Map<String, JsonNode> about = new HashMap<>();
        List<String> broken = new ArrayList<>();
        Zipped.of(file, ".json").stream()
                .sorted(Comparator.comparing(Zipped.Entry::name))
                .forEach(entry -> {
                    String name = file(entry.name());
                    if (DAY.matcher(name).matches()) {
                        days.computeIfAbsent(file(directory(entry.name())), _ -> new ArrayList<>())
                                .add(entry);
                    } else if (name.equals("users.json")) {
                        list(entry, broken).forEach(user -> know(user, persons));
                    } else if (OPEN.contains(name) || PRIVATE.contains(name)) {
                        for (JsonNode one : list(entry, broken)) {
                            learn(one, PRIVATE.contains(name), about, channels);
                        }
                    }
                });
        RuleBroken.require(
                !days.isEmpty(),
                "This ZIP is no export of Slack: it has no files such as general/2022-03-21.json with messages.");
        return new SlackExport(
                days.entrySet().stream()
                        .map(one -> conversation(one.getKey(), about, one.getValue()))
                        .toList(),
                broken);
    }

    private static JsonNode list(Zipped.Entry entry, List<String> broken) {
        try {
            return JsonMapper.shared().readTree(Text.of(entry.bytes()));
        } catch (JacksonException | RuleBroken e) {
            broken.add(file(entry.name()));
            return JsonMapper.shared().createArrayNode();
        }
    }

    private static void know(JsonNode user, Persons persons) {
        String id = user.path("id").asString("");
        JsonNode profile = user.path("profile");
        String real = profile.path("real_name").asString(user.path("real_name").asString(""));
        String shown = profile.path("display_name").asString("");
        String name = !real.isBlank()
                ? real
                : !shown.isBlank() ? shown : user.path("name").asString("");
        if (!id.isEmpty()) {
            persons.know(SlackMessage.person(id), name, profile.path("email").asString(""));
        }
    }

    private static void learn(JsonNode one, boolean direct, Map<String, JsonNode> about, Map<String, String> channels) {
        String id = one.path("id").asString("");
        String name = one.path("name").asString(id);
        if (!id.isEmpty() && one instanceof ObjectNode known) {
            about.put(name, known.put("direct", direct));
            if (!direct) {
                channels.put(id, name);
            }
        }
    }

    private static Conversation conversation(String name, Map<String, JsonNode> about, List<Zipped.Entry> files) {
        JsonNode known = about.get(name);
        boolean direct = DIRECT.matcher(name).matches()
                || (known != null && known.path("direct").asBoolean(false));
        String unlisted = DIRECT.matcher(name).matches() && name.startsWith("D") ? name : null;
        String id = known == null ? unlisted : known.path("id").asString("");
        return new Conversation(id, name, direct, files);
    }

    /** Those that are wanted: what nobody asks for by name are direct messages. */
    List<Conversation> wanted(Set<String> chosen) {
        if (chosen.isEmpty()) {
            return conversations.stream().filter(one -> !one.direct()).toList();
        }
        for (String name : chosen) {
            RuleBroken.require(
                    conversations.stream().anyMatch(one -> one.isOneOf(Set.of(name))),
                    "This export has no channel \"" + name + "\": its channels are "
                            + String.join(
                                    ", ",
                                    conversations.stream()
                                            .filter(one -> !one.direct() && one.name() != null)
                                            .map(Conversation::label)
                                            .limit(NAMED_MAX)
                                            .toList())
                            + ".");
        }
        return conversations.stream().filter(one -> one.isOneOf(chosen)).toList();
    }

    private static String file(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String directory(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }
}
