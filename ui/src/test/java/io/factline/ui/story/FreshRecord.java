package io.factline.ui.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/** Gives the stories a data directory that nobody has used, before the product looks for one. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FreshRecord implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path parent = Files.createDirectories(Path.of("target", "stories"));
            String fresh =
                    Files.createTempDirectory(parent, "record").toAbsolutePath().toString();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("fresh record", Map.of("factline.data-dir", fresh)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
