package io.factline.command.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * How people are called in what is recorded of a file: by their names, or by pseudonyms that nobody can undo who has only the
 * record, because the key that drew them is not in it.
 */
final class Persons {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’.-]{0,63}");
    private static final Pattern END = Pattern.compile("(?:['’]s)?['’.-]*$");
    /** What stands behind a name in a profile: pronouns, a team. */
    private static final Pattern BESIDE = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|[(\\[|/].*", Pattern.DOTALL);

    private static final int NAME_WORDS_MAX = 10;
    private static final int NAME_MAX = 400;

    private final @Nullable SecretKey key;
    private final Map<String, String> names = new HashMap<>();
    /** Who has this address or is called that, in small letters. */
    private final Map<String, String> written = new HashMap<>();
    /** What names of more than one word begin with. */
    private final Set<String> beginnings = new HashSet<>();
    /** How many words the longest name has. */
    private int longest;

    Persons(@Nullable SecretKey key) {
        this.key = key;
    }

    boolean areHidden() {
        return key != null;
    }

    /** Learns who somebody is. */
    void know(String id, @Nullable String name, @Nullable String address) {
        if (name != null && !name.isBlank()) {
            names.putIfAbsent(id, name.strip());
            spellings(Text.cut(name, NAME_MAX)).forEach(words -> spelt(words, id));
        }
        if (address != null && !address.isBlank()) {
            written.putIfAbsent(Addresses.compared(address), id);
        }
    }

    private void spelt(List<String> words, String id) {
        if (words.size() > 1) {
            written.putIfAbsent(String.join(" ", words), id);
            beginnings.add(words.getFirst());
            longest = Math.max(longest, words.size());
        }
    }

    /** The words of a full name; in both orders where the last one comes first, before a comma. */
    private static List<List<String>> spellings(String name) {
        String[] parts = BESIDE.matcher(name).replaceAll(" ").split(",", -1);
        List<String> first = small(parts[0]);
        if (parts.length == 1) {
            return List.of(first);
        }
        List<String> behind = small(parts[1]);
        return List.of(joined(first, behind), joined(behind, first));
    }

    private static List<String> joined(List<String> first, List<String> behind) {
        return Stream.concat(first.stream(), behind.stream())
                .limit(NAME_WORDS_MAX)
                .toList();
    }

    /** The name of somebody, the id where nobody says a name, or the pseudonym. */
    String called(String id) {
        return key == null ? names.getOrDefault(id, id) : pseudonym(key, id);
    }

    /** A text in which those have their pseudonyms whose address stands there, or their full name as far as it is known. */
    String in(String text) {
        if (key == null) {
            return text;
        }
        SecretKey drawn = key;
        String addressed = Addresses.replaced(
                text, written::containsKey, address -> pseudonym(drawn, written.getOrDefault(address, address)));
        return beginnings.isEmpty() ? addressed : withoutNames(drawn, addressed);
    }

    private String withoutNames(SecretKey drawn, String text) {
        List<MatchResult> words = words(text);
        List<String> small =
                words.stream().map(word -> comparable(word.group())).toList();
        StringBuilder replaced = new StringBuilder();
        int copied = 0;
        int first = 0;
        while (first < words.size()) {
            int behind = nameEnd(small, first);
            if (behind > first) {
                String id = Objects.requireNonNull(written.get(String.join(" ", small.subList(first, behind))));
                replaced.append(text, copied, words.get(first).start()).append(pseudonym(drawn, id));
                copied = words.get(behind - 1).end();
            }
            first = Math.max(behind, first + 1);
        }
        return replaced.append(text, copied, text.length()).toString();
    }

    /** Behind which word the longest name ends that begins with this one; the word itself where none does. */
    private int nameEnd(List<String> small, int first) {
        if (beginnings.contains(small.get(first))) {
            for (int behind = Math.min(first + longest, small.size()); behind > first + 1; behind--) {
                if (written.containsKey(String.join(" ", small.subList(first, behind)))) {
                    return behind;
                }
            }
        }
        return first;
    }

    private static List<MatchResult> words(String text) {
        List<MatchResult> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.toMatchResult());
        }
        return words;
    }

    private static List<String> small(String name) {
        return words(name).stream()
                .map(word -> comparable(word.group()))
                .limit(NAME_WORDS_MAX)
                .toList();
    }

    /** A word of a name as it is compared: a dot or a hyphen behind it ends the sentence, and is no part of it. */
    private static String comparable(String word) {
        return Normalizer.normalize(END.matcher(word).replaceFirst("").toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static String pseudonym(SecretKey key, String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            ByteBuffer digest = ByteBuffer.wrap(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
            // version 8 and the variant of RFC 9562: a UUID drawn in a way of our own
            long high = (digest.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
            long low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return "subject:" + new UUID(high, low);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
