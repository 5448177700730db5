package io.factline.gate.contract;

import io.factline.fact.Audience;
import io.factline.fact.FactId;
import io.factline.fact.FactTypes;
import io.factline.fact.Standing;
import io.factline.fact.ToldTo;
import io.factline.fact.Track;
import io.factline.record.Code;
import io.factline.record.Form;
import io.factline.signal.SignalIntakeApi;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.AskedFacts;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** An operation with its name and with the parameters that springdoc does not see. */
final class DescribedOperation {

    /** What the headers of all calls look like, wherever a contract has one. */
    private static final Map<String, Schema<?>> HEADERS = Map.of(
            "Idempotency-Key",
            new StringSchema()
                    .pattern("^\"?[!-~]{1,255}\"?$")
                    .description("Drawn for each request: the same request under the same key is taken once."),
            "If-Match",
            new StringSchema().description("The ETag of the fact that you saw, such as `\"1\"`, or `*`; 428 without."),
            "Prefer",
            new StringSchema()
                    .description("`wait=n`: how many seconds the answer may wait for the position, 30 at most."));

    /** What a file is, whatever is in it: other types are taken as well, and none is looked at. */
    private static final String FILE = "application/octet-stream";

    /** One parameter in Java, several in an address: springdoc would take it for one. */
    private static final Map<String, String> CUTOFFS = new LinkedHashMap<>();

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(AskedCutoffs.class);
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(AskedFacts.class);
        CUTOFFS.put("occurredUntil", "Only what has certainly begun by then: a date (its end) or a time.");
        CUTOFFS.put("toldUntil", "Only what had certainly been told by then: a date (its end) or a time.");
        CUTOFFS.put("toldTo", "To whom, with `toldUntil`; the public by default.");
        CUTOFFS.put("recordedUntil", "What our record held then: a date (its end), a time, or a position.");
        CUTOFFS.put("asOf", "The now of running values; else the earliest cut-off, else the time of the answer.");
    }

    private final Operation operation;
    private final HandlerMethod handler;

    DescribedOperation(Operation operation, HandlerMethod handler) {
        this.operation = operation;
        this.handler = handler;
    }

    /** Named after its contract, so that the name is unique: {@code IncidentQuery.all}. */
    Operation complete() {
        String contract =
                handler.getBeanType().getInterfaces()[0].getSimpleName().replaceFirst("Api$", "");
        if (SignalIntakeApi.class.isAssignableFrom(handler.getBeanType())) {
            // no account calls there: a sender proves who it is as its connector says
            operation.setSecurity(List.of());
        }
        if (takes(AskedCutoffs.class)) {
            CUTOFFS.forEach((name, meaning) -> query(
                    name, meaning, name.equals("toldTo") ? codes(ToldTo.class) : new StringSchema().minLength(1)));
        }
        // the tag of a single fact is its version, for whoever wants to change it
        if (takes(AskedCutoffs.class) && !takes(FactId.class)) {
            operation.addParametersItem(new Parameter()
                    .name("If-None-Match")
                    .in("header")
                    .description("The ETag of an answer that you hold: 304 where it would be the same again.")
                    .schema(new StringSchema()));
        }
        if (takes(AskedFacts.class)) {
            query("type", "Only facts of these types.", list(new StringSchema()._enum(FactTypes.NAMES)));
            query("track", "Only facts on these tracks.", list(codes(Track.class)));
            query("audience", "Only acts that addressed one of these.", list(codes(Audience.class)));
            query("standing", "Only facts that stand so.", list(codes(Standing.class)));
            query("q", "Words to search for: \"exact phrase\", or, -not.", new StringSchema().maxLength(500));
        }
        if (takes(byte[].class)) {
            operation
                    .getRequestBody()
                    .content(new Content()
                            .addMediaType(
                                    FILE,
                                    new MediaType()
                                            .schema(new StringSchema()
                                                    .minLength(1)
                                                    .description("The file as it is."))));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(DescribedOperation::header);
        }
        Arrays.stream(handler.getMethodParameters()).forEach(this::form);
        return operation
                .operationId(contract + "." + handler.getMethod().getName())
                .tags(List.of(contract.replaceFirst("(Command|Query)$", "")));
    }

    private boolean takes(Class<?> type) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(type);
    }

    private void query(String name, String meaning, Schema<?> schema) {
        operation.addParametersItem(
                new Parameter().name(name).in("query").description(meaning).schema(schema));
    }

    private static Schema<?> list(Schema<?> element) {
        return new ArraySchema().items(element);
    }

    private static <C extends Code> Schema<?> codes(Class<C> vocabulary) {
        return new StringSchema()
                ._enum(Arrays.stream(vocabulary.getEnumConstants())
                        .map(Code::code)
                        .toList());
    }

    private static void header(Parameter parameter) {
        Schema<?> known = HEADERS.get(parameter.getName());
        if (known != null) {
            parameter.setDescription(Objects.requireNonNullElse(parameter.getDescription(), known.getDescription()));
            parameter.setSchema(new StringSchema().pattern(known.getPattern()));
        }
    }

    private void form(MethodParameter parameter) {
        Form form = parameter.getParameterAnnotation(Form.class);
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        if (form != null && query != null) {
            operation.getParameters().stream()
                    .filter(described -> described.getName().equals(query.name()))
                    .forEach(described -> ValueForms.apply(form, described.getSchema()));
        }
    }
}
