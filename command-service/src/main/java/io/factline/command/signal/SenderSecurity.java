package io.factline.command.signal;

import io.factline.gate.Gate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The way in for senders: no account calls there, and what proves the sender is looked at with the body. */
@Configuration(proxyBeanMethods = false)
class SenderSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain senderSecurityChain(HttpSecurity http, Gate gate) {
        return gate.forSenders(
                http, PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/v1/signals/{signal}"));
    }
}
