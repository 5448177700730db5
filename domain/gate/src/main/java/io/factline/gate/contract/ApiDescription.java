package io.factline.gate.contract;

import io.factline.problem.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Completes what springdoc reads from the contracts, in each service and where both share a process. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    GlobalOperationCustomizer describeOperations() {
        return (operation, handler) -> new DescribedOperation(operation, handler).complete();
    }

    @Bean
    GlobalOpenApiCustomizer describeApi(ValueForms forms) {
        return api -> {
            about(api);
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
            new FactSchemas(api).describe();
            new BodySchemas(api).describe(forms);
            new Answers(api).describe();
            Examples.read().addTo(api);
            texts(api);
        };
    }

    private static void about(OpenAPI api) {
        api.info(new Info()
                .title("Factline event API")
                .version("v1")
                .description(
                        "Record the facts of a crisis, and read what was known when. Each address takes the methods that"
                                + " stand here, HEAD where it takes GET, and OPTIONS; any other is answered with 405, a problem, and"
                                + " `Allow`. A server that fails unforeseen answers 500 with a problem: that is a mistake of ours.")
                .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0.txt")));
        api.setServers(List.of(new Server().url("/").description("The installation that answers.")));
        api.getComponents()
                .addSecuritySchemes(
                        "account",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("Name and password of an account."))
                .addSecuritySchemes(
                        "key",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "The secret of a key, `factline_…`. The web UI sends a token of its own so."));
        api.security(List.of(new SecurityRequirement().addList("account"), new SecurityRequirement().addList("key")));
    }

    private static void texts(OpenAPI api) {
        api.getPaths()
                .values()
                .forEach(path -> path.readOperations().forEach(operation -> {
                    operation.setSummary(Texts.plain(operation.getSummary()));
                    String description = Texts.plain(operation.getDescription());
                    operation.setDescription(
                            description == null || description.equals(operation.getSummary()) ? null : description);
                    if (operation.getParameters() != null) {
                        operation
                                .getParameters()
                                .forEach(
                                        parameter -> parameter.setDescription(Texts.plain(parameter.getDescription())));
                    }
                }));
        api.getComponents().getSchemas().values().forEach(ApiDescription::texts);
    }

    private static void texts(Schema<?> schema) {
        schema.setDescription(Texts.plain(schema.getDescription()));
        SchemaWalk.parts(schema).forEach(ApiDescription::texts);
    }
}
