package io.factline.query.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.AccountCommandApi;
import io.factline.account.AccountQueryApi;
import io.factline.account.ApiKey;
import io.factline.account.ApiKeyCommandApi;
import io.factline.account.ApiKeyQueryApi;
import io.factline.account.DrawnApiKey;
import io.factline.account.NewApiKey;
import io.factline.clock.ClockQueryApi;
import io.factline.clock.ClockValues;
import io.factline.clock.DisclosureRule;
import io.factline.fact.Fact;
import io.factline.fact.FactCommandApi;
import io.factline.fact.FactTypes;
import io.factline.fact.OperationsDetail;
import io.factline.feed.CloudEvent;
import io.factline.feed.FeedApi;
import io.factline.imports.ImportCommandApi;
import io.factline.imports.ImportQueryApi;
import io.factline.incident.Acknowledgement;
import io.factline.incident.IncidentCommandApi;
import io.factline.incident.IncidentQueryApi;
import io.factline.incident.IncidentSummary;
import io.factline.incident.OpenIncident;
import io.factline.kpi.KpiHistory;
import io.factline.kpi.KpiQueryApi;
import io.factline.kpi.KpiValues;
import io.factline.operations.OperationsApi;
import io.factline.operations.ParkedIncident;
import io.factline.operations.ProjectionStatus;
import io.factline.problem.Problem;
import io.factline.query.ServicesTest;
import io.factline.signal.ConnectorCommandApi;
import io.factline.signal.ConnectorQueryApi;
import io.factline.signal.SignalCommandApi;
import io.factline.signal.SignalIntakeApi;
import io.factline.signal.SignalQueryApi;
import io.factline.timeline.AskedCutoffs;
import io.factline.timeline.AskedFacts;
import io.factline.timeline.ChartQueryApi;
import io.factline.timeline.Timeline;
import io.factline.timeline.TimelineChart;
import io.factline.timeline.TimelineCounts;
import io.factline.timeline.TimelineEntry;
import io.factline.timeline.TimelineMoments;
import io.factline.timeline.TimelineQueryApi;
import io.factline.webhook.WebhookCommandApi;
import io.factline.webhook.WebhookQueryApi;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document says all that the contracts say: nothing of them is missing in it, and nothing else is in it. */
class OpenApiTest extends ServicesTest {

    @Test
    void everyCallOfEveryContractIsDescribedOnceWithItsParametersAndItsBody() {
        JsonNode api = document();
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        Set<String> described = new HashSet<>();
        api.path("paths")
                .forEach(path -> path.forEach(
                        operation -> described.add(operation.path("operationId").asString())));
        Set<String> wanted = methods().map(OpenApiTest::operationId).collect(Collectors.toSet());
        assertThat(described).isEqualTo(wanted);

        methods().forEach(method -> {
            JsonNode operation = operation(api, operationId(method));
            Set<String> parameters = operation
                    .path("parameters")
                    .valueStream()
                    .map(p -> p.path("name").asString())
                    .collect(Collectors.toSet());
            // many facts go to the address of one, and only they can be all or none
            parameters.remove("atomic");
            // answered before any contract is asked
            parameters.remove("If-None-Match");
            assertThat(parameters).as(operationId(method)).isEqualTo(parameters(method));
            assertThat(operation.path("requestBody").path("content").propertyNames())
                    .as(operationId(method))
                    .containsAll(bodies(method));
            assertThat(operation.has("requestBody"))
                    .as(operationId(method))
                    .isEqualTo(!bodies(method).isEmpty());
            assertThat(operation.path("responses").path("401").path("$ref").asString())
                    .as("what every operation may answer")
                    .isEqualTo("#/components/responses/Unauthorized");
            assertThat(operation
                            .path("responses")
                            .valueStream()
                            .flatMap(r -> r.path("content").valueStream())
                            .anyMatch(content -> content.has("schema")))
                    .isEqualTo(method.getReturnType() != void.class);
        });
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Fact.class,
                OpenIncident.class,
                IncidentSummary.class,
                TimelineEntry.class,
                Timeline.class,
                TimelineCounts.class,
                TimelineChart.class,
                TimelineMoments.class,
                ProjectionStatus.class,
                ParkedIncident.class,
                KpiValues.class,
                KpiHistory.class,
                ClockValues.class,
                DisclosureRule.class,
                ApiKey.class,
                NewApiKey.class,
                DrawnApiKey.class,
                CloudEvent.class,
                Acknowledgement.class,
                Problem.class,
                OperationsDetail.DecisionMade.class
            })
    void everyMemberOfARecordIsDescribed(Class<?> type) {
        JsonNode schema = document().path("components").path("schemas").path(type.getSimpleName());
        Set<String> members = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        if (type == Fact.class || type == TimelineEntry.class) {
            members.add("factType");
        }
        Set<String> described = new HashSet<>(schema.path("properties").propertyNames());
        schema.path("allOf")
                .forEach(part -> described.addAll(part.path("properties").propertyNames()));
        assertThat(described).isEqualTo(members);
    }

    @Test
    void manyFactsAreDescribedBesideOne() {
        JsonNode record = operation(document(), "FactCommand.record");
        assertThat(record.path("requestBody").path("content").has("application/x-ndjson"))
                .isTrue();
        assertThat(record.path("responses").path("200").path("content").has("application/x-ndjson"))
                .isTrue();
        assertThat(record.path("parameters")
                        .valueStream()
                        .map(p -> p.path("name").asString()))
                .contains("atomic");
    }

    @Test
    void whatAFactMustSayIsRequired() {
        JsonNode fact = document().path("components").path("schemas").path("Fact");
        assertThat(fact.path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("summary", "occurred", "standing", "factType", "detail");
        assertThat(fact.path("properties").path("factType").path("enum").toString())
                .isEqualTo(JsonMapper.shared().writeValueAsString(FactTypes.NAMES));
        assertThat(fact.path("allOf")
                        .valueStream()
                        .map(choice ->
                                choice.at("/if/properties/factType/const").asString()))
                .as("each type says which detail it has")
                .isEqualTo(FactTypes.NAMES);
        assertThat(fact.at("/allOf/0/then/properties/detail/$ref").asString())
                .isEqualTo("#/components/schemas/" + FactTypes.NAMES.getFirst());
    }

    @Test
    void whatAClientSendsIsClosedAndWhatIsAnsweredMayGrow() {
        JsonNode schemas = document().path("components").path("schemas");
        assertThat(schemas.at("/OpenIncident/additionalProperties").asBoolean(true))
                .isFalse();
        assertThat(schemas.at("/Discovered/additionalProperties").asBoolean(true))
                .isFalse();
        assertThat(schemas.at("/Fact/properties/attributes/anyOf/0/additionalProperties")
                        .isObject())
                .isTrue();
        assertThat(schemas.path("Acknowledgement").has("additionalProperties")).isFalse();
        assertThat(schemas.at("/Acknowledgement/required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("incident", "version", "position");
        assertThat(schemas.at("/OpenIncident/properties/key/pattern").asString())
                .isEqualTo("^(?:[a-z0-9-]{3,64})$");
        assertThat(schemas.at("/OpenIncident/properties/sector/anyOf/1/type").asString())
                .isEqualTo("null");
    }

    private JsonNode document() {
        return get("/v3/api-docs").body();
    }

    private static Stream<Method> methods() {
        return Stream.<Class<?>>of(
                        IncidentCommandApi.class,
                        IncidentQueryApi.class,
                        FactCommandApi.class,
                        TimelineQueryApi.class,
                        ChartQueryApi.class,
                        KpiQueryApi.class,
                        ClockQueryApi.class,
                        OperationsApi.class,
                        AccountCommandApi.class,
                        AccountQueryApi.class,
                        ApiKeyCommandApi.class,
                        ApiKeyQueryApi.class,
                        WebhookCommandApi.class,
                        WebhookQueryApi.class,
                        FeedApi.class,
                        ImportCommandApi.class,
                        ImportQueryApi.class,
                        ConnectorCommandApi.class,
                        ConnectorQueryApi.class,
                        SignalIntakeApi.class,
                        SignalCommandApi.class,
                        SignalQueryApi.class)
                .flatMap(contract -> Arrays.stream(contract.getDeclaredMethods()));
    }

    private static String operationId(Method method) {
        return method.getDeclaringClass().getSimpleName().replaceFirst("Api$", "") + "." + method.getName();
    }

    private static JsonNode operation(JsonNode api, String id) {
        return api.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(operation -> operation.path("operationId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A body is JSON, unless it is a file as it is. */
    private static List<String> bodies(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(p -> p.isAnnotationPresent(RequestBody.class))
                .map(p -> p.getType() == byte[].class ? "application/octet-stream" : "application/json")
                .toList();
    }

    private static Set<String> parameters(Method method) {
        Set<String> names = new HashSet<>();
        Arrays.stream(method.getParameters()).forEach(parameter -> {
            RequestParam query = parameter.getAnnotation(RequestParam.class);
            RequestHeader header = parameter.getAnnotation(RequestHeader.class);
            if (query != null) {
                names.add(query.name());
            } else if (header != null) {
                names.add(header.name());
            } else if (parameter.isAnnotationPresent(PathVariable.class)) {
                names.add(parameter.getName());
            } else if (parameter.getType() == AskedCutoffs.class) {
                Arrays.stream(AskedCutoffs.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            } else if (parameter.getType() == AskedFacts.class) {
                Arrays.stream(AskedFacts.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        });
        return names;
    }
}
