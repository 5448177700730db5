package io.factline.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

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
        return of(broken.rule(), broken.sentence());
    }

    /** What is wrong with a JSON body: which place, and in the words of the broken rule where a value broke one. */
    public static Problem of(JacksonException e) {
        String pointer = pointer(e);
        if (cause(e) instanceof RuleBroken broken) {
            return of(broken.rule(), broken.sentence(), new Place(pointer, broken.sentence()));
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            String sentence = "The field \"" + unknown.getPropertyName() + "\" is not known here.";
            return of(Rule.UNKNOWN_FIELD, sentence, new Place(pointer, sentence));
        }
        if (e instanceof InvalidTypeIdException type) {
            String sentence = "The factType \"" + type.getTypeId() + "\" is not known.";
            return of(Rule.INVALID_VALUE, sentence, new Place(pointer + "/factType", sentence));
        }
        if (e.getPath().isEmpty()) {
            return of(Rule.MALFORMED_BODY, "The body is not the JSON that this call takes: " + firstLine(e));
        }
        String sentence = "The value at " + pointer + " is of the wrong type: " + firstLine(e);
        return of(Rule.INVALID_VALUE, sentence, new Place(pointer, sentence));
    }

    private static @Nullable Throwable cause(Throwable e) {
        Throwable cause = e;
        while (cause != null && !(cause instanceof RuleBroken)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String pointer(JacksonException e) {
        JsonPointer pointer = JsonPointer.empty();
        if (!e.getPath().isEmpty()
                && e.getPath().getFirst().from() instanceof Class<?> first
                && first.isMemberClass()) {
            // a detail is read apart from its fact, so its path starts at itself
            pointer = pointer.appendProperty("detail");
        }
        for (JacksonException.Reference step : e.getPath()) {
            pointer = step.getPropertyName() == null
                    ? pointer.appendIndex(Math.max(step.getIndex(), 0))
                    : pointer.appendProperty(step.getPropertyName());
        }
        return pointer.toString();
    }

    /** Without class names and source excerpts, which help nobody outside. */
    private static String firstLine(JacksonException e) {
        String message = e.getOriginalMessage();
        return message == null
                ? "unreadable."
                : message.lines()
                        .findFirst()
                        .orElse("unreadable.")
                        .replaceAll("`?(java|io\\.factline|tools)\\.[\\w.$]*\\.?([A-Z]\\w*)`?(\\[\\])?", "$2");
    }
}
