package io.factline.query;

import io.factline.gate.GateConfiguration;
import io.factline.gate.ProblemAnswer;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The query service, to be run alone or beside the others in one process. */
@Configuration(proxyBeanMethods = false)
@Import(GateConfiguration.class)
@ComponentScan(excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = QueryServiceApplication.class))
public class QueryServiceConfiguration {

    private static final int AFTER_CONTROLLERS = 1;

    /** An address that is nobody's is a problem too; before the UI, which would answer it with a page. */
    @Bean
    SimpleUrlHandlerMapping unknownQueryAddress() {
        HttpRequestHandler refuse = (request, response) -> ProblemAnswer.write(
                response, Problem.of(Rule.NOT_FOUND, "There is nothing at " + request.getRequestURI() + "."));
        return new SimpleUrlHandlerMapping(Map.of("/api/**", refuse), AFTER_CONTROLLERS);
    }
}
