package io.factline.gate.contract;

import io.factline.fact.FactDetail;
import io.factline.fact.FactLine;
import io.factline.fact.FactTypes;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What springdoc cannot see of facts: their type stands beside their detail, and there are other ways to send them. */
@SuppressWarnings("rawtypes") // as swagger has them
final class FactSchemas {

    private static final String FACTS = "/api/v1/incidents/{incident}/facts";
    private static final String LINES = "application/x-ndjson";
    private static final String EVENT = "SentCloudEvent";
    private static final int EVENTS_MAX = 1_000;

    private final OpenAPI api;
    private final Map<String, Schema> components;

    FactSchemas(OpenAPI api) {
        this.api = api;
        this.components = api.getComponents().getSchemas();
    }

    void describe() {
        flattenDetails();
        addFactType(components.get("Fact"));
        addFactType(components.get("TimelineEntry"));
        PathItem facts = api.getPaths().get(FACTS);
        if (facts != null) {
            addLines(facts.getPost());
            addEvents(facts.getPost());
        }
    }

    /** A client chooses among the fact types; that each stands on a track is ours. */
    private void flattenDetails() {
        Stream.concat(Stream.of(FactDetail.class), Stream.of(FactDetail.class.getPermittedSubclasses()))
                .forEach(type -> components.remove(type.getSimpleName()));
        for (String type : FactTypes.NAMES) {
            Schema<?> detail = components.get(type);
            if (detail != null && detail.getAllOf() != null) {
                components.put(type, detail.getAllOf().getLast());
            }
        }
    }

    /** The type says which members the detail has. */
    private static void addFactType(@Nullable Schema<?> fact) {
        if (fact == null) {
            return;
        }
        fact.addProperty(
                "factType", new StringSchema()._enum(FactTypes.NAMES).description("says what the detail can say"));
        fact.addProperty(
                "detail",
                new ObjectSchema()
                        .description(
                                "what facts of this type say: of each type one of `components/schemas`; may be empty"));
        fact.addRequiredItem("factType");
        fact.addRequiredItem("detail");
        for (String type : FactTypes.NAMES) {
            Schema<Object> named = new Schema<>();
            named.setConst(type);
            Schema<?> choice = new Schema<>();
            choice.setIf(new Schema<>().addProperty("factType", named));
            choice.setThen(new Schema<>().addProperty("detail", SchemaWalk.to(type)));
            fact.addAllOfItem(choice);
        }
    }

    /** Many facts go to the same address as one: springdoc sees one operation. */
    private static void addLines(Operation record) {
        MediaType lines = new MediaType().schema(new StringSchema().description("A fact on each line (NDJSON)."));
        record.getRequestBody().getContent().addMediaType(LINES, lines).addMediaType("application/jsonl", lines);
        record.addParametersItem(new Parameter()
                .name("atomic")
                .in("query")
                .description("Of lines: all or none. At most 10,000 lines and 32 MiB.")
                .schema(new BooleanSchema()._default(false)));
    }

    private void addEvents(Operation record) {
        ModelConverters.getInstance(true).readAll(FactLine.class).forEach(components::putIfAbsent);
        components.put(EVENT, event());
        record.getRequestBody()
                .getContent()
                .addMediaType("application/cloudevents+json", new MediaType().schema(SchemaWalk.to(EVENT)))
                .addMediaType(
                        "application/cloudevents-batch+json",
                        new MediaType()
                                .schema(new ArraySchema()
                                        .items(SchemaWalk.to(EVENT))
                                        .maxItems(EVENTS_MAX)));
        record.getResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("Of lines and of a batch: what became of each, as a `FactLine`.")
                                .content(new Content()
                                        .addMediaType(
                                                LINES,
                                                new MediaType()
                                                        .schema(new StringSchema()
                                                                .description("A `FactLine` on each line (NDJSON).")))
                                        .addMediaType(
                                                "application/json",
                                                new MediaType()
                                                        .schema(new ArraySchema().items(SchemaWalk.to("FactLine"))))));
    }

    private static Schema<?> event() {
        Schema<Object> event = new ObjectSchema();
        event.setDescription(
                "A CloudEvent 1.0.2 in the JSON format whose data is a fact; any other attribute may stand beside.");
        for (String attribute : List.of("id", "source", "type")) {
            event.addProperty(attribute, new StringSchema().minLength(1));
            event.addRequiredItem(attribute);
        }
        event.addProperty("specversion", new StringSchema()._enum(List.of("1.0")));
        event.addRequiredItem("specversion");
        event.addProperty("data", SchemaWalk.to("Fact"));
        event.addProperty("data_base64", new StringSchema().description("in the place of `data`: the same in Base64"));
        // an event has attributes of whoever sent it
        event.setAdditionalProperties(true);
        return event;
    }
}
