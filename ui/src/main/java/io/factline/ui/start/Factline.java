package io.factline.ui.start;

import io.factline.command.CommandServiceConfiguration;
import io.factline.gate.ProblemAnswer;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.query.QueryServiceConfiguration;
import io.factline.ui.UiConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Factline in one process: the one place that names all three parts. Its {@code main} starts one of them alone where
 * {@code factline.part} names it.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        excludeFilters =
                @Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {CommandAlone.class, QueryAlone.class, UiApplication.class}))
@Import({CommandServiceConfiguration.class, QueryServiceConfiguration.class, UiConfiguration.class})
public class Factline {

    @Bean
    RequestRejectedHandler rejectedAddress() {
        return (request, response, e) ->
                ProblemAnswer.write(response, Problem.of(Rule.INVALID_PARAMETER, "This address cannot be read."));
    }

    public static void main(String[] args) {
        Part.of(args).run(args);
    }
}
