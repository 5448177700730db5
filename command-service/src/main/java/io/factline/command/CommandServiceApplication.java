package io.factline.command;

import io.factline.command.account.FirstAdministrator;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The command service as a process of its own. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandServiceConfiguration.class)
public class CommandServiceApplication {

    /** Alone, nobody else tells whoever started it how to sign in. */
    @Bean
    ApplicationRunner tellTheDrawnPassword(FirstAdministrator administrator) {
        return _ -> administrator
                .drawnPassword()
                .ifPresent(password -> System.out.println(
                        "Sign in as " + administrator.name() + " / " + password + " (shown this once: keep it)."));
    }

    public static void main(String[] args) {
        SpringApplication.run(CommandServiceApplication.class, args);
    }
}
