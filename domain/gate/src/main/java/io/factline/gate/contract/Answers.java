package io.factline.gate.contract;

import io.factline.problem.Problem;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;

/**
 * What an operation may answer, by what it is: a call that takes a body can be refused for its body, one that takes a version for
 * its version. So a new operation needs nothing here.
 */
final class Answers {

    private static final String REUSABLE = "#/components/responses/";
    private static final String JSON = "application/json";
    private static final String ACKNOWLEDGEMENT = "#/components/schemas/Acknowledgement";

    private static final Map<Integer, String> REFUSALS = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "The request is wrong: its address, a header, or its body."),
            Map.entry(401, "Nobody is signed in, or not any more."),
            Map.entry(403, "The account or the key may not do this, or not with this fact."),
            Map.entry(404, "There is no such thing, or not for this account."),
            Map.entry(406, "This call answers in no form that `Accept` allows."),
            Map.entry(408, "The body came too slowly."),
            Map.entry(409, "The record says otherwise: see `code`."),
            Map.entry(410, "The record has not reached this position: it was put back to an earlier state."),
            Map.entry(412, "The fact has moved on since this version."),
            Map.entry(413, "The body is too large."),
            Map.entry(415, "This call takes no body of this type."),
            Map.entry(422, "The key of the request was used for another one, or lines of all or none were refused."),
            Map.entry(428, "Say which version you saw: `If-Match`."),
            Map.entry(429, "The account asks too often, or wrong passwords came too often."),
            Map.entry(503, "The record cannot be reached right now: ask again.")));

    private final OpenAPI api;

    Answers(OpenAPI api) {
        this.api = api;
    }

    void describe() {
        REFUSALS.forEach((status, meaning) -> api.getComponents().addResponses(name(status), refusal(status, meaning)));
        api.getComponents()
                .addResponses(
                        "NotModified",
                        new ApiResponse()
                                .description("What you hold is what would be answered.")
                                .addHeaderObject("ETag", text("Of the answer that you hold.")));
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> answers(path, method, operation)));
        List<String> used = new ArrayList<>();
        api.getPaths()
                .values()
                .forEach(item -> item.readOperations()
                        .forEach(operation -> operation.getResponses().values().forEach(r -> used.add(r.get$ref()))));
        api.getComponents().getResponses().keySet().removeIf(name -> !used.contains(REUSABLE + name));
    }

    private static String name(int status) {
        return HttpStatus.valueOf(status).getReasonPhrase().replaceAll("[ -]", "");
    }

    static Header text(String meaning) {
        return new Header().required(true).description(meaning).schema(new StringSchema());
    }

    private static ApiResponse refusal(int status, String meaning) {
        ApiResponse refusal = new ApiResponse()
                .description(meaning)
                .content(new Content()
                        .addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(SchemaWalk.to("Problem"))));
        if (status == 401) {
            refusal.addHeaderObject("WWW-Authenticate", text("How to sign in: `Basic` and `Bearer`."));
        } else if (status == 429 || status == 503) {
            refusal.addHeaderObject("Retry-After", text("After how many seconds to ask again."));
        }
        return refusal;
    }

    private static void answers(String path, HttpMethod method, Operation operation) {
        ApiResponses answers = operation.getResponses();
        answers.remove("default");
        List<Integer> refusals = new ArrayList<>(List.of(400, 401, 403, 406, 429, 503));
        if (path.contains("{") || takes(operation, "incident") || takes(operation, "kpi")) {
            refusals.add(404);
        }
        if (operation.getRequestBody() != null) {
            refusals.addAll(List.of(408, 413, 415));
        }
        if (method != HttpMethod.GET) {
            refusals.add(409);
        }
        if (takes(operation, "Idempotency-Key")) {
            refusals.add(422);
        }
        if (takes(operation, "If-Match")) {
            refusals.addAll(List.of(412, 428));
        }
        if (takes(operation, "If-None-Match")) {
            answers.addApiResponse("304", reusable("NotModified"));
        }
        refusals.forEach(status -> answers.addApiResponse(String.valueOf(status), reusable(name(status))));
        OwnAnswers.add(operation);
        answers.forEach((status, answer) -> {
            if (status.startsWith("2")) {
                headers(status, answer, operation);
            }
        });
    }

    private static boolean takes(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getName().equals(parameter));
    }

    static ApiResponse reusable(String name) {
        return new ApiResponse().$ref(REUSABLE + name);
    }

    private static void headers(String status, ApiResponse answer, Operation operation) {
        answer.addHeaderObject("RateLimit-Policy", text("How often this account may ask."));
        answer.addHeaderObject("RateLimit", text("What is left of it."));
        Schema<?> body = answer.getContent() == null || !answer.getContent().containsKey(JSON)
                ? null
                : answer.getContent().get(JSON).getSchema();
        boolean acknowledges = body != null && ACKNOWLEDGEMENT.equals(body.get$ref());
        if (acknowledges && status.equals("201")) {
            answer.addHeaderObject("Location", text("Where it can be read."));
        }
        if (takes(operation, "If-None-Match")
                || (acknowledges && operation.getTags().contains("Fact"))) {
            answer.addHeaderObject(
                    "ETag", text("Of a fact its version; else the digest of all that the answer depends on."));
        }
    }
}
