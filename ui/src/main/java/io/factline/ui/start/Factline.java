package io.factline.ui.start;

import io.factline.command.CommandServiceConfiguration;
import io.factline.query.QueryServiceConfiguration;
import io.factline.ui.UiConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

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

    public static void main(String[] args) {
        Part.of(args).run(args);
    }
}
