package io.factline.gate;

import io.factline.problem.Problem;
import io.factline.problem.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** What every server of Factline has, the one of the UI too: its limits, and its answers. It knows no accounts. */
@Configuration(proxyBeanMethods = false)
@Import({ServerLimits.class, ServerProblems.class, TooSlow.class})
public class ServerConfiguration {

    @Bean
    RequestRejectedHandler rejectedAddress() {
        return (_, response, _) ->
                ProblemAnswer.write(response, Problem.of(Rule.INVALID_PARAMETER, "This address cannot be read."));
    }
}
