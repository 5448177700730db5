package io.factline.problem;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be honoured. The message is a sentence for the person who sent it: it names the value, the rule
 * and the way out, and holds nothing that only an engineer of Factline could read.
 */
public final class RuleBroken extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Rule rule;
    private final @Nullable String pointer;

    public RuleBroken(Rule rule, String sentence) {
        this(rule, null, sentence);
    }

    private RuleBroken(Rule rule, @Nullable String pointer, String sentence) {
        super(sentence);
        this.rule = rule;
        this.pointer = pointer;
    }

    /** A body that breaks a rule with what stands in one place: a JSON pointer (RFC 6901). */
    public static RuleBroken at(String pointer, Rule rule, String sentence) {
        return new RuleBroken(rule, pointer, sentence);
    }

    /** A value that breaks the rule of its own type: found while it is constructed, so it can never exist. */
    public static RuleBroken value(String sentence) {
        return new RuleBroken(Rule.INVALID_VALUE, sentence);
    }

    /** Refuses {@code sentence} unless {@code holds}. */
    public static void require(boolean holds, String sentence) {
        if (!holds) {
            throw value(sentence);
        }
    }

    public Rule rule() {
        return rule;
    }

    /** The place of the body that breaks it; null where none does, or nobody has said which. */
    public @Nullable String pointer() {
        return pointer;
    }

    /** The sentence, never null. */
    public String sentence() {
        String message = getMessage();
        return message == null ? rule.title() : message;
    }
}
