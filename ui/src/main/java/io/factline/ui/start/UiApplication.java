package io.factline.ui.start;

import io.factline.gate.ServerConfiguration;
import io.factline.ui.UiConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The web UI in a process of its own: it has no database, and asks both services for everything. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({UiConfiguration.class, ServerConfiguration.class})
public class UiApplication {}
