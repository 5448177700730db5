package io.factline.command.intake;

import io.factline.fact.FactTypes;
import io.factline.problem.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What springdoc cannot read from the contracts: how to sign in, that every call may answer a problem, and that the type of
 * a fact stands beside its detail.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "#/components/schemas/Problem";

    @Bean
    GlobalOpenApiCustomizer describeApi() {
        return api -> {
            api.info(new Info()
                    .title("Factline event API")
                    .version("v1")
                    .description("Record the facts of a crisis, and read what was known when.")
                    .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0.txt")));
            api.setServers(null);
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
            addFactType(api, "Fact");
            addFactType(api, "TimelineEntry");
            api.getPaths().values().forEach(path -> path.readOperations().forEach(ApiDescription::mayAnswerAProblem));
        };
    }

    /** Names an operation after its contract, so that it is unique: {@code IncidentQuery.all}. */
    @Bean
    GlobalOperationCustomizer nameOperation() {
        return (operation, handler) -> {
            Class<?>[] contracts = handler.getBeanType().getInterfaces();
            String contract = contracts.length == 0
                    ? handler.getBeanType().getSimpleName().replaceFirst("Controller$", "")
                    : contracts[0].getSimpleName().replaceFirst("Api$", "");
            return operation
                    .operationId(contract + "." + handler.getMethod().getName())
                    .tags(List.of(contract.replaceFirst("(Command|Query)$", "")));
        };
    }

    private static void addFactType(OpenAPI api, String schema) {
        Schema<?> fact = api.getComponents().getSchemas().get(schema);
        if (fact != null) {
            fact.addProperty("factType", new StringSchema()._enum(FactTypes.NAMES));
            fact.addRequiredItem("factType");
        }
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
