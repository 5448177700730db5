package io.factline.command;

import io.factline.command.account.FirstAdministrator;
import io.factline.gate.ProblemAnswer;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** The command service as a process of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandServiceConfiguration.class)
public class CommandServiceApplication {

    /** Alone, nobody else tells whoever started it how to sign in. */
    @Bean
    ApplicationRunner tellTheDrawnPassword(FirstAdministrator administrator) {
        return _ -> administrator
                .drawPassword()
                .ifPresent(password -> System.out.println(
                        "Sign in as " + administrator.name() + " / " + password + " (shown this once: keep it)."));
    }

    /** What no other rule lets in stays out. */
    @Bean
    @Order
    SecurityFilterChain nothingElse(HttpSecurity http) {
        return http.authorizeHttpRequests(
                        calls -> calls.requestMatchers("/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/health/**")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .build();
    }

    @Bean
    RequestRejectedHandler rejectedAddress() {
        return (request, response, e) ->
                ProblemAnswer.write(response, Problem.of(Rule.INVALID_PARAMETER, "This address cannot be read."));
    }

    public static void main(String[] args) {
        SpringApplication.run(CommandServiceApplication.class, args);
    }
}
