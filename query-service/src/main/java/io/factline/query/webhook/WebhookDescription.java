package io.factline.query.webhook;

import com.standardwebhooks.Webhook;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the description of the API what Factline sends by itself: no controller of ours could. */
@Configuration(proxyBeanMethods = false)
class WebhookDescription {

    private static final Map<String, String> HEADERS = Map.of(
            Webhook.UNBRANDED_MSG_ID_KEY,
                    "The id of the event, the same with each attempt: what was taken before is known by it.",
            Webhook.UNBRANDED_MSG_TIMESTAMP_KEY,
                    "When this attempt was made, in seconds since 1970. Refuse what is older than some minutes.",
            Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
                    "One or two, with a blank between them: v1, and HMAC-SHA-256 of id, timestamp and body with dots between them, in base64.");

    @Bean
    GlobalOpenApiCustomizer describeWebhooks() {
        return WebhookDescription::describe;
    }

    private static void describe(OpenAPI api) {
        if (api.getComponents().getSchemas().get("CloudEvent") == null) {
            return;
        }
        Operation told = new Operation()
                .operationId("Webhook.event")
                .summary("An event of the record, as the feed tells it.")
                .description("Signed as Standard Webhooks 1.0.0 says. At least once, and in order within an incident.")
                .addTagsItem("Webhook")
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        "application/cloudevents+json",
                                        new MediaType()
                                                .schema(new Schema<>().$ref("#/components/schemas/CloudEvent")))))
                .responses(new ApiResponses()
                        .addApiResponse("2XX", new ApiResponse().description("Taken."))
                        .addApiResponse(
                                "410", new ApiResponse().description("Never send again: the webhook is disabled."))
                        .addApiResponse(
                                "429",
                                new ApiResponse()
                                        .description("Later, not before Retry-After: nothing is sent until then."))
                        .addApiResponse("default", new ApiResponse().description("Not taken, it is tried again.")));
        HEADERS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(header -> told.addParametersItem(new Parameter()
                        .in("header")
                        .name(header.getKey())
                        .required(true)
                        .description(header.getValue())
                        .schema(new StringSchema())));
        api.addWebhooks("event", new PathItem().post(told));
    }
}
