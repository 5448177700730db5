package io.factline.command.imports;

import io.factline.problem.RuleBroken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final Pattern ID = Pattern.compile("[CDG][A-Z0-9]{2,30}");
    private static final Pattern DIRECT = Pattern.compile("D[A-Z0-9]{6,30}");
    private static final Set<String> OPEN = Set.of("channels.json", "groups.json");
    private static final Set<String> PRIVATE = Set.of("dms.json", "mpims.json");
    private static final String USERS = "users.json";
    private static final int NAMED_MAX = 50;

    /**
     * A channel or the direct messages of some people.
     *
     * @param id null where the export does not say it as Slack writes one
     * @param name null where it has none, as with a file that is not from a ZIP; of direct messages it can name people
     * @param files in the order of their names, of which those that are no days are not read
     */
    record Conversation(@Nullable String id, @Nullable String name, boolean direct, List<Zipped.Entry> files) {

        /** What it is called where everybody may read it. */
        String label() {
            if (direct) {
                return id == null ? "direct messages" : id;
            }
            return "#" + (name == null ? "" : name);
        }

        /** Direct messages are meant by their id alone: their name is made of the names of people. */
        boolean isOneOf(Set<String> chosen) {
            return (id != null && chosen.contains(id)) || (!direct && name != null && chosen.contains(name));
        }

        /** Whether messages are read from such a file of it. */
        boolean isDay(Zipped.Entry file) {
            return name == null || DAY.matcher(file(file.name())).matches();
        }
    }

    /** What the lists in a folder say of the conversations beside them, by the paths of these. */
    private record Lists(Map<String, JsonNode> about, Map<String, String> channels, List<String> broken) {

        /** What the nearest list says of the conversation in a folder. */
        @Nullable
        JsonNode of(String folder) {
            String name = file(folder);
            for (String at = folder; !at.isEmpty(); ) {
                at = directory(at);
                JsonNode known = about.get(at + "/" + name);
                if (known != null) {
                    return known;
                }
            }
            return null;
        }
    }

    /** Whether names in a ZIP are those of such an export. */
    static boolean isOne(List<String> names) {
        return names.stream()
                .anyMatch(
                        name -> file(name).equals("channels.json") || file(name).equals(USERS) || isDay(name));
    }

    /** Whether a conversation is called so because of who is in it. */
    static boolean isOfPeople(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("mpdm-");
    }

    /** Reads the lists of an export, and learns from them who is who; the messages are read later. */
    static SlackExport of(byte[] file, Persons persons, Map<String, String> channels) {
        if (!Zipped.isZip(file)) {
            return new SlackExport(
                    List.of(new Conversation(null, null, false, List.of(new Zipped.Entry("messages", file)))),
                    List.of());
        }
        List<Zipped.Entry> all = Zipped.of(file, ".json").stream()
                .sorted(Comparator.comparing(Zipped.Entry::name))
                .toList();
        Set<String> days = all.stream()
                .map(Zipped.Entry::name)
                .filter(SlackExport::isDay)
                .map(SlackExport::directory)
                .collect(Collectors.toSet());
        RuleBroken.require(
                !days.isEmpty(),
                "This ZIP is no export of Slack: it has no files such as general/2022-03-21.json with messages.");
        Lists lists = new Lists(new HashMap<>(), channels, new ArrayList<>());
        all.forEach(entry -> learn(entry, persons, lists));
        Map<String, List<Zipped.Entry>> folders = folders(all, days);
        return new SlackExport(
                folders.entrySet().stream()
                        .map(one -> conversation(one.getKey(), lists.of(one.getKey()), one.getValue()))
                        .toList(),
                lists.broken());
    }

    /** The files of each conversation, by its whole path. What stands beside the lists is no conversation. */
    private static Map<String, List<Zipped.Entry>> folders(List<Zipped.Entry> all, Set<String> days) {
        Set<String> roots = days.stream().map(SlackExport::directory).collect(Collectors.toSet());
        all.stream()
                .map(Zipped.Entry::name)
                .filter(name -> isList(file(name)))
                .map(SlackExport::directory)
                .forEach(roots::add);
        roots.removeAll(days);
        roots.add("");
        Map<String, List<Zipped.Entry>> folders = new LinkedHashMap<>();
        for (Zipped.Entry entry : all) {
            String folder = directory(entry.name());
            if (!roots.contains(folder)) {
                folders.computeIfAbsent(folder, _ -> new ArrayList<>()).add(entry);
            }
        }
        return folders;
    }

    private static void learn(Zipped.Entry entry, Persons persons, Lists lists) {
        String name = file(entry.name());
        if (!isList(name)) {
            return;
        }
        for (JsonNode one : list(entry, lists.broken())) {
            if (name.equals(USERS)) {
                know(one, persons);
            } else {
                learn(one, directory(entry.name()), PRIVATE.contains(name), lists);
            }
        }
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

    private static void learn(JsonNode one, String folder, boolean direct, Lists lists) {
        String id = one.path("id").asString("");
        String name = one.path("name").asString(id);
        if (!id.isEmpty() && one instanceof ObjectNode known) {
            lists.about().putIfAbsent(folder + "/" + name, known.put("direct", direct));
            if (!direct && !isOfPeople(name)) {
                lists.channels().put(id, name);
            }
        }
    }

    private static Conversation conversation(String folder, @Nullable JsonNode known, List<Zipped.Entry> files) {
        String name = file(folder);
        boolean direct = isOfPeople(name)
                || DIRECT.matcher(name).matches()
                || (known != null && known.path("direct").asBoolean(false));
        String id = known == null ? name : known.path("id").asString("");
        boolean said = ID.matcher(id).matches() && (known != null || direct);
        return new Conversation(said ? id : null, name, direct, files);
    }

    /** Those that are wanted: what nobody asks for by name are direct messages. */
    List<Conversation> wanted(Set<String> chosen) {
        if (chosen.isEmpty()) {
            return conversations.stream().filter(one -> !one.direct()).toList();
        }
        RuleBroken.require(
                conversations.stream().allMatch(one -> one.name() != null),
                "The file of one channel does not say which channel it is: choose channels of a ZIP only.");
        for (String name : chosen) {
            RuleBroken.require(
                    conversations.stream().anyMatch(one -> one.isOneOf(Set.of(name))),
                    "This export has no channel \"" + name + "\": its channels are "
                            + String.join(
                                    ", ",
                                    conversations.stream()
                                            .filter(one -> !one.direct())
                                            .map(Conversation::label)
                                            .limit(NAMED_MAX)
                                            .toList())
                            + ".");
        }
        return conversations.stream().filter(one -> one.isOneOf(chosen)).toList();
    }

    private static boolean isList(String name) {
        return name.equals(USERS) || OPEN.contains(name) || PRIVATE.contains(name);
    }

    private static boolean isDay(String name) {
        return DAY.matcher(file(name)).matches() && !directory(name).isEmpty();
    }

    /** The last part of a path. */
    static String file(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String directory(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }
}
