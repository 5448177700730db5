package io.factline.problem;

import io.factline.problem.Problem.Place;
import io.factline.record.Code;
import io.factline.time.WrittenTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body, and where, without a word of the library that found it. */
final class WrongJson {

    private static final String MISSING = "Missing required creator property";
    private static final int ECHOED_MAX = 100;
    private static final Pattern DETAIL_TYPE = Pattern.compile("\\.fact\\.\\w+Detail\\$");

    private WrongJson() {}

    static Problem problem(JacksonException e) {
        if (broken(e) instanceof RuleBroken broken) {
            return at(pointer(e), broken.rule(), broken.sentence());
        }
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                at(
                        pointer(e),
                        Rule.UNKNOWN_FIELD,
                        "The field \"" + shortly(unknown.getPropertyName()) + "\" is not known here.");
            case InvalidTypeIdException type ->
                at(
                        pointer(e) + "/factType",
                        Rule.INVALID_VALUE,
                        "The factType \"" + shortly(type.getTypeId()) + "\" is not known.");
            case MismatchedInputException wrong
            when isMissing(wrong) -> at(pointer(e), Rule.INVALID_VALUE, "The field " + pointer(e) + " is missing.");
            case MismatchedInputException wrong
            when !e.getPath().isEmpty() -> at(pointer(e), Rule.INVALID_VALUE, expected(wrong.getTargetType()));
            case MismatchedInputException _ ->
                Problem.of(Rule.MALFORMED_BODY, "The body is JSON, but not the object that this call takes.");
            case DatabindException _ -> at(pointer(e), Rule.INVALID_VALUE, "This value cannot be read.");
            default -> Problem.of(Rule.MALFORMED_BODY, "The body is not valid JSON" + where(e.getLocation()) + ".");
        };
    }

    /** A client's own words, but not all of them: a refusal must not be as long as what it refuses. */
    private static String shortly(@Nullable String text) {
        String given = String.valueOf(text);
        return given.codePointCount(0, given.length()) <= ECHOED_MAX
                ? given
                : given.substring(0, given.offsetByCodePoints(0, ECHOED_MAX)) + "…";
    }

    private static Problem at(String pointer, Rule rule, String sentence) {
        return pointer.isEmpty()
                ? Problem.of(rule, sentence)
                : Problem.of(rule, sentence, new Place(pointer, sentence));
    }

    private static @Nullable Throwable broken(Throwable e) {
        Throwable cause = e;
        while (cause != null && !(cause instanceof RuleBroken)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isMissing(MismatchedInputException e) {
        String message = e.getOriginalMessage();
        return message != null
                && (message.startsWith(MISSING)
                        || message.startsWith("Missing property")
                        || message.startsWith("Missing external type id"));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "This value is of the wrong kind.";
        }
        if (Code.class.isAssignableFrom(type)) {
            return "This must be one of: " + Code.codes(type.asSubclass(Code.class)) + ".";
        }
        if (ZoneId.class.isAssignableFrom(type)) {
            return "This must be a time zone of the IANA database, such as America/Chicago.";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "This must be a list, in square brackets.";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "This must be a number.";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "This must be true or false.";
        }
        boolean text = type == String.class
                || type == WrittenTime.class
                || (type.isRecord() && type.getRecordComponents().length == 1);
        return text ? "This must be a text, in quotes." : "This must be an object, in braces.";
    }

    private static String pointer(JacksonException e) {
        JsonPointer pointer = JsonPointer.empty();
        String last = "";
        for (JacksonException.Reference step : e.getPath()) {
            if (!last.equals("detail")
                    && DETAIL_TYPE
                            .matcher(String.valueOf(step.getDescription()))
                            .find()) {
                // a detail is read apart from its fact, so its own name is missing from the path
                pointer = pointer.appendProperty("detail");
            }
            String name = step.getPropertyName();
            last = name == null ? "" : name;
            pointer = name == null ? pointer.appendIndex(Math.max(step.getIndex(), 0)) : pointer.appendProperty(name);
        }
        return pointer.toString();
    }

    private static String where(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
