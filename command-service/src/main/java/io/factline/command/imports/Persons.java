package io.factline.command.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * How people are called in what is recorded of a file: by their names, or by pseudonyms that nobody can undo who has only the
 * record, because the key that drew them is not in it.
 */
final class Persons {

    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’.-]{0,63}");
    private static final int NAME_WORDS_MAX = 4;

    private final @Nullable SecretKey key;
    private final Map<String, String> names = new HashMap<>();
    /** Who has this address or is called that, in small letters. */
    private final Map<String, String> written = new HashMap<>();

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
            List<String> words = words(name).stream().map(MatchResult::group).toList();
            if (words.size() > 1) {
                written.putIfAbsent(small(words), id);
            }
        }
        if (address != null && !address.isBlank()) {
            written.putIfAbsent(address.strip().toLowerCase(Locale.ROOT), id);
        }
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
        String addressed = ADDRESS.matcher(text).replaceAll(found -> {
            String address = found.group().toLowerCase(Locale.ROOT);
            return Matcher.quoteReplacement(pseudonym(drawn, written.getOrDefault(address, address)));
        });
        return written.isEmpty() ? addressed : withoutNames(drawn, addressed);
    }

    private String withoutNames(SecretKey drawn, String text) {
        List<MatchResult> words = words(text);
        StringBuilder replaced = new StringBuilder();
        int copied = 0;
        for (int first = 0; first < words.size(); first++) {
            for (int last = Math.min(first + NAME_WORDS_MAX, words.size()) - 1; last > first; last--) {
                String id = written.get(small(words.subList(first, last + 1).stream()
                        .map(MatchResult::group)
                        .toList()));
                if (id != null) {
                    replaced.append(text, copied, words.get(first).start()).append(pseudonym(drawn, id));
                    copied = words.get(last).end();
                    first = last;
                }
            }
        }
        return replaced.append(text, copied, text.length()).toString();
    }

    private static List<MatchResult> words(String text) {
        List<MatchResult> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.toMatchResult());
        }
        return words;
    }

    /** Words of a name as they are compared: a dot or a hyphen behind one ends the sentence, and no name. */
    private static String small(List<String> words) {
        return words.stream()
                .map(word -> word.replaceFirst("(?:['’]s)?['’.-]*$", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
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
