package io.factline.query.intake;

import io.factline.gate.Gate;
import io.factline.query.record.QueryDatabase;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may read: everybody with an account; accounts, keys, webhooks, connectors and operations are for administrators, keys, webhooks and connectors for people alone. */
@Configuration(proxyBeanMethods = false)
class QuerySecurity {

    @Bean
    @Order(2)
    SecurityFilterChain querySecurityChain(HttpSecurity http, Gate gate, @QueryDatabase DataSource accounts) {
        return gate.forReads(http, accounts)
                .authorizeHttpRequests(calls -> calls.requestMatchers("/api/v1/accounts", "/api/v1/operations/**")
                        .hasRole("ADMINISTRATOR")
                        .requestMatchers("/api/v1/keys/**", "/api/v1/webhooks/**", "/api/v1/connectors/**")
                        .access(Gate.PERSON_WHO_ADMINISTERS)
                        .requestMatchers("/api/v1/accounts/audit")
                        .hasAnyRole("ADMINISTRATOR", "AUDITOR")
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** In one process that of the command service answers for both. */
    @Bean
    @Order(4)
    @ConditionalOnMissingBean(name = "commandActuatorChain")
    SecurityFilterChain queryActuatorChain(HttpSecurity http, Gate gate, @QueryDatabase DataSource accounts) {
        return gate.forOperators(http, accounts);
    }
}
