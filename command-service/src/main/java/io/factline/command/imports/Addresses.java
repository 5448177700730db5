package io.factline.command.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Finds mail addresses (RFC 5322, RFC 6532) in a text in one go. It rather takes too much for one than too little: what stands
 * beside an address without a blank can be a part of it.
 */
final class Addresses {

    private static final String ATOM = "!#$%&'*+-/=?^_`{|}~.";
    private static final String ENCODED = "%40";
    private static final int QUOTED_MAX = 200;
    private static final int LITERAL_MAX = 64;

    private Addresses() {}

    /** An address as it is compared. */
    static String compared(String address) {
        return Normalizer.normalize(address.strip(), Normalizer.Form.NFC)
                .replace(ENCODED, "@")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * The text with each address replaced.
     *
     * @param known whether somebody has this very address: else what it begins with can be a quotation mark
     */
    static String replaced(String text, Predicate<String> known, UnaryOperator<String> by) {
        StringBuilder replaced = new StringBuilder();
        int copied = 0;
        for (int at = 0; at < text.length(); at++) {
            int behind = behindSign(text, at);
            int end = behind < 0 ? behind : domainEnd(text, behind);
            int first = end > behind ? localBegin(text, at, copied) : at;
            int begin = known.test(first < at ? compared(text.substring(first, end)) : "")
                    ? first
                    : letter(text, first, at);
            if (begin < at) {
                replaced.append(text, copied, begin).append(by.apply(compared(text.substring(begin, end))));
                copied = end;
                at = end - 1;
            }
        }
        return replaced.append(text, copied, text.length()).toString();
    }

    /** Behind the sign that an address has in its middle; negative where none stands there. */
    private static int behindSign(String text, int at) {
        char c = text.charAt(at);
        if (c == '@') {
            return at + 1;
        }
        return c == '%' && text.startsWith(ENCODED, at) ? at + ENCODED.length() : -1;
    }

    private static int domainEnd(String text, int begin) {
        if (text.startsWith("subject:", begin)) {
            return begin;
        }
        if (text.startsWith("[", begin)) {
            int close = text.substring(begin, Math.min(begin + LITERAL_MAX, text.length()))
                    .indexOf(']');
            return begin + close + 1;
        }
        int end = begin;
        int label = begin;
        while (label < text.length() && isLabel(text.charAt(label))) {
            end = label + 1;
            boolean dotted = text.startsWith(".", end) && end + 1 < text.length() && isLabel(text.charAt(end + 1));
            label = dotted ? end + 1 : end;
        }
        return end;
    }

    private static int localBegin(String text, int at, int from) {
        if (at > from && text.charAt(at - 1) == '"') {
            int least = Math.max(from, at - QUOTED_MAX);
            int open = text.substring(least, at - 1).lastIndexOf('"');
            return open < 0 ? at : least + open;
        }
        int begin = at;
        while (begin > from && isAtom(text.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    /** Where the first letter or number stands; the quotation mark of what is quoted belongs to it. */
    private static int letter(String text, int begin, int end) {
        if (begin < end && text.charAt(begin) == '"') {
            return begin;
        }
        int first = begin;
        while (first < end && !Character.isLetterOrDigit(text.codePointAt(first))) {
            first += Character.charCount(text.codePointAt(first));
        }
        return first;
    }

    private static boolean isAtom(char c) {
        return isSaid(c) || (c < 128 ? ATOM.indexOf(c) >= 0 : Character.getType(c) == Character.MODIFIER_SYMBOL);
    }

    private static boolean isLabel(char c) {
        return isSaid(c) || c == '-' || c == '_';
    }

    private static boolean isSaid(char c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
