package io.factline.gate.contract;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What single operations answer unlike all others of their kind. */
final class OwnAnswers {

    private static final String JSON = "application/json";

    private static final Map<String, Consumer<Operation>> OWN = Map.of(
            "FactCommand.follow", OwnAnswers::alsoCreated,
            "ApiKeyCommand.create", OwnAnswers::unknownIncident,
            "WebhookCommand.create", OwnAnswers::unknownIncident,
            "ConnectorCommand.create", OwnAnswers::unknownIncident,
            "TimelineQuery.fact", OwnAnswers::version,
            "Feed.events", OwnAnswers::page);

    private OwnAnswers() {}

    static void add(Operation operation) {
        OWN.getOrDefault(operation.getOperationId(), _ -> {}).accept(operation);
    }

    /** Its body may name incidents that there are not. */
    private static void unknownIncident(Operation create) {
        create.getResponses().addApiResponse("404", Answers.reusable("NotFound"));
    }

    private static void alsoCreated(Operation follow) {
        ApiResponse ok = Objects.requireNonNull(follow.getResponses().get("200"));
        follow.getResponses()
                .addApiResponse(
                        "201",
                        new ApiResponse()
                                .description("It came for the first time.")
                                .content(ok.getContent()));
    }

    private static void version(Operation fact) {
        Objects.requireNonNull(fact.getResponses().get("200"))
                .addHeaderObject("ETag", Answers.text("The version of the fact, as `If-Match` takes it."));
    }

    private static void page(Operation events) {
        ApiResponse ok = Objects.requireNonNull(events.getResponses().get("200"));
        ok.getContent()
                .addMediaType(
                        "application/cloudevents-batch+json",
                        Objects.requireNonNull(ok.getContent().remove(JSON)));
        ok.addHeaderObject(
                "Factline-Position",
                new Header()
                        .required(true)
                        .description("Up to which position the answer has looked.")
                        .schema(new IntegerSchema().format("int64")));
        ok.addHeaderObject(
                "Link",
                new Header()
                        .description("To the page behind it, `rel=\"next\"`.")
                        .schema(new StringSchema()));
        events.getResponses().addApiResponse("410", Answers.reusable("Gone"));
    }
}
