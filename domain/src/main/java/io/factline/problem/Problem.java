package io.factline.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tools.jackson.core.JacksonException;

/**
 * The body of every answer that is an error (RFC 9457, {@code application/problem+json}).
 *
 * @param type where the rule is described
 * @param title the rule in short, the same for every occurrence
 * @param status the HTTP status
 * @param detail a sentence for the person who sent the request
 * @param code the stable code of the rule
 * @param errors which place of the body is wrong, where one is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String code, List<Place> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A wrong place of a body: a JSON pointer (RFC 6901) and what is wrong there. */
    public record Place(String pointer, String detail) {}

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    public static Problem of(Rule rule, String detail, Place... errors) {
        return new Problem(rule.type(), rule.title(), rule.status(), detail, rule.code(), List.of(errors));
    }

    public static Problem of(RuleBroken broken) {
        String pointer = broken.pointer();
        return pointer == null
                ? of(broken.rule(), broken.sentence())
                : of(broken.rule(), broken.sentence(), new Place(pointer, broken.sentence()));
    }

    /** What is wrong with a JSON body: which place, and in the words of the broken rule where a value broke one. */
    public static Problem of(JacksonException e) {
        return WrongJson.problem(e);
    }
}
