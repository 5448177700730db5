package io.factline.command.intake;

import io.factline.fact.Audience;
import io.factline.fact.FactDetail;
import io.factline.fact.FactTypes;
import io.factline.fact.Standing;
import io.factline.fact.ToldTo;
import io.factline.fact.Track;
import io.factline.problem.Problem;
import io.factline.record.Code;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.AskedFacts;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What springdoc cannot read from the contracts: how to sign in, that every call may answer a problem, and that the type of
 * a fact stands beside its detail.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "#/components/schemas/Problem";

    /** One parameter in Java, several in an address: springdoc would take it for one. */
    private static final Map<String, String> CUTOFFS = new LinkedHashMap<>();

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(AskedCutoffs.class);
        CUTOFFS.put("occurredUntil", "Only what has certainly begun by then: a date (its end) or a time.");
        CUTOFFS.put("toldUntil", "Only what had certainly been told by then: a date (its end) or a time.");
        CUTOFFS.put("toldTo", "To whom; the public by default. One of " + Code.codes(ToldTo.class) + ".");
        CUTOFFS.put("recordedUntil", "What our record held then: a date (its end), a time, or a position.");
        CUTOFFS.put("asOf", "The now of running values; else the earliest cut-off, else the time of the answer.");
    }

    private static final Map<String, String> FACTS = new LinkedHashMap<>();

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(AskedFacts.class);
        FACTS.put("type", "Only facts of these types.");
        FACTS.put("track", "Only facts on these tracks: " + Code.codes(Track.class) + ".");
        FACTS.put("audience", "Only acts that addressed one of these: " + Code.codes(Audience.class) + ".");
        FACTS.put("standing", "Only facts that stand so: " + Code.codes(Standing.class) + ".");
    }

    @Bean
    GlobalOpenApiCustomizer describeApi() {
        return api -> {
            api.info(new Info()
                    .title("Factline event API")
                    .version("v1")
                    .description("Record the facts of a crisis, and read what was known when.")
                    .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0.txt")));
            api.setServers(List.of(new Server().url("/").description("The installation that answers.")));
            api.getComponents()
                    .addSecuritySchemes(
                            "account",
                            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                    .addSecuritySchemes(
                            "token",
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT"));
            api.security(
                    List.of(new SecurityRequirement().addList("account"), new SecurityRequirement().addList("token")));
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            flattenDetails(api.getComponents().getSchemas());
            addFactType(api, "Fact");
            addFactType(api, "TimelineEntry");
            addLines(api);
            api.getPaths().values().forEach(path -> path.readOperations().forEach(ApiDescription::mayAnswerAProblem));
        };
    }

    /** Names an operation after its contract, so that it is unique: {@code IncidentQuery.all}. */
    @Bean
    GlobalOperationCustomizer nameOperation() {
        return (operation, handler) -> {
            String contract =
                    handler.getBeanType().getInterfaces()[0].getSimpleName().replaceFirst("Api$", "");
            if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(AskedCutoffs.class)) {
                CUTOFFS.forEach((name, meaning) -> operation.addParametersItem(new Parameter()
                        .name(name)
                        .in("query")
                        .description(meaning)
                        .schema(new StringSchema())));
            }
            if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(AskedFacts.class)) {
                FACTS.forEach((name, meaning) -> operation.addParametersItem(new Parameter()
                        .name(name)
                        .in("query")
                        .description(meaning)
                        .schema(new ArraySchema().items(new StringSchema()))));
                operation.addParametersItem(new Parameter()
                        .name("q")
                        .in("query")
                        .description("Words to search for: \"exact phrase\", or, -not.")
                        .schema(new StringSchema().maxLength(500)));
            }
            return operation
                    .operationId(contract + "." + handler.getMethod().getName())
                    .tags(List.of(contract.replaceFirst("(Command|Query)$", "")));
        };
    }

    /** A client chooses among the fact types; that each stands on a track is ours. */
    @SuppressWarnings("rawtypes") // as springdoc has them
    private static void flattenDetails(Map<String, Schema> schemas) {
        Stream.concat(Stream.of(FactDetail.class), Stream.of(FactDetail.class.getPermittedSubclasses()))
                .forEach(type -> schemas.remove(type.getSimpleName()));
        for (String type : FactTypes.NAMES) {
            Schema<?> detail = schemas.get(type);
            if (detail != null && detail.getAllOf() != null) {
                schemas.put(type, detail.getAllOf().getLast());
            }
        }
    }

    @SuppressWarnings("rawtypes") // as springdoc has them
    private static void addFactType(OpenAPI api, String schema) {
        Schema<?> fact = api.getComponents().getSchemas().get(schema);
        if (fact != null) {
            fact.addProperty("factType", new StringSchema()._enum(FactTypes.NAMES));
            fact.addRequiredItem("factType");
            fact.addProperty(
                    "detail",
                    new Schema<>()
                            .anyOf(FactTypes.NAMES.stream()
                                    .<Schema>map(type -> new Schema<>().$ref("#/components/schemas/" + type))
                                    .toList()));
        }
    }

    /** Many facts go to the same address as one: springdoc sees one operation. */
    private static void addLines(OpenAPI api) {
        Operation record = Objects.requireNonNull(api.getPaths().get("/api/v1/incidents/{incident}/facts"))
                .getPost();
        MediaType lines = new MediaType()
                .schema(new StringSchema()
                        .description(
                                "A fact a line (NDJSON); the answer has a line for each, with status and problem."));
        record.getRequestBody().getContent().addMediaType("application/x-ndjson", lines);
        Schema<Object> event = new ObjectSchema();
        event.setDescription("A CloudEvent 1.0.2 in the JSON format whose data is a fact.");
        for (String attribute : List.of("specversion", "id", "source", "type")) {
            event.addProperty(attribute, new StringSchema().minLength(1));
            event.addRequiredItem(attribute);
        }
        record.getRequestBody()
                .getContent()
                .addMediaType("application/cloudevents+json", new MediaType().schema(event))
                .addMediaType(
                        "application/cloudevents-batch+json",
                        new MediaType().schema(new ArraySchema().items(event).maxItems(1_000)));
        record.addParametersItem(new Parameter()
                .name("atomic")
                .in("query")
                .description("Of lines: all or none. At most 10,000 lines and 32 MiB.")
                .schema(new BooleanSchema()._default(false)));
        record.getResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("Of lines: what became of each.")
                                .content(new Content().addMediaType("application/x-ndjson", lines)));
    }

    private static void mayAnswerAProblem(Operation operation) {
        Schema<?> problem = new Schema<>().$ref(PROBLEM);
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("A problem (RFC 9457): its code says which rule was broken.")
                                .content(new Content()
                                        .addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(problem))));
    }
}
