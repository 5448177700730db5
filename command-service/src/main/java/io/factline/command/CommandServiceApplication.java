package io.factline.command;

import io.factline.command.account.FirstAdministrator;
import java.io.PrintStream;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The command service as a process of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandServiceConfiguration.class)
public class CommandServiceApplication {

    /** Alone, nobody else tells whoever started it how to sign in. */
    @Bean
    ApplicationRunner tellTheDrawnPassword(FirstAdministrator administrator, Environment settings) {
        // whoever reads the log by machine gets nothing else on the same channel
        PrintStream console = settings.containsProperty("logging.structured.format.console") ? System.err : System.out;
        return _ -> administrator
                .drawPassword()
                .ifPresent(password -> console.println(
                        "Sign in as " + administrator.name() + " / " + password + " (shown this once: keep it)."));
    }

    /** What no other rule lets in stays out. */
    @Bean
    @Order
    SecurityFilterChain nothingElse(HttpSecurity http) {
        return http.authorizeHttpRequests(calls -> calls.requestMatchers(
                                "/v3/api-docs/**", "/v3/api-docs.yaml", "/problems/*", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    public static void main(String[] args) {
        SpringApplication.run(CommandServiceApplication.class, args);
    }
}
