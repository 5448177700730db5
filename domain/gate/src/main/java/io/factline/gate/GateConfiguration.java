package io.factline.gate;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The gate; both services have it, and one gate where they share a process. What needs no accounts is {@link ServerConfiguration}. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties({Limits.class, Oidc.class})
public class GateConfiguration {}
