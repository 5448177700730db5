package io.factline.command.intake;

import io.factline.command.record.CommandDatabase;
import io.factline.gate.Gate;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.web.SecurityFilterChain;

/** Who may write: editors and administrators, and of accounts, keys, webhooks and connectors only people who administer. */
@Configuration(proxyBeanMethods = false)
class CommandSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain commandSecurityChain(HttpSecurity http, Gate gate, @CommandDatabase DataSource accounts) {
        return gate.forWrites(http, accounts, renewal(accounts))
                .authorizeHttpRequests(calls -> calls.requestMatchers(
                                "/api/v1/accounts/**",
                                "/api/v1/keys/**",
                                "/api/v1/webhooks/**",
                                "/api/v1/connectors/**")
                        .access(Gate.PERSON_WHO_ADMINISTERS)
                        .anyRequest()
                        .hasAnyRole("EDITOR", "ADMINISTRATOR"))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain commandActuatorChain(HttpSecurity http, Gate gate, @CommandDatabase DataSource accounts) {
        return gate.forOperators(http, accounts);
    }

    /** A password that is hashed as nobody does any more is hashed anew when its owner sends it. */
    private static UserDetailsPasswordService renewal(DataSource accounts) {
        return (account, hash) -> {
            String renewed = Objects.requireNonNull(hash);
            JdbcClient.create(accounts)
                    .sql("update account.account set password = :hash where id = :id::uuid and password = :before")
                    .param("hash", renewed)
                    .param("id", account.getUsername())
                    .param("before", account.getPassword())
                    .update();
            return User.withUserDetails(account).password(renewed).build();
        };
    }
}
