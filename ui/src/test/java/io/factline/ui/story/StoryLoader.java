package io.factline.ui.story;

import io.factline.ui.fault.Apart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootContextLoader;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Starts what a story is about: Factline in one process, or its parts in processes of their own where
 * {@code factline.apart} says so, as a property of the story or of the whole run. A story sees no more of either than a
 * port.
 */
final class StoryLoader extends SpringBootContextLoader {

    private static final String APART = "factline.apart=true";

    @Override
    public ApplicationContext loadContext(MergedContextConfiguration story) throws Exception {
        boolean apart = Boolean.getBoolean("factline.apart")
                || List.of(story.getPropertySourceProperties()).contains(APART);
        return apart ? apart() : super.loadContext(story);
    }

    private static ApplicationContext apart() throws IOException, InterruptedException {
        Path parent = Files.createDirectories(Path.of("target", "stories"));
        Apart factline = Apart.start(Files.createTempDirectory(parent, "apart").toAbsolutePath(), 1, 1, 1);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("apart", Map.of("local.server.port", factline.port())));
        context.registerBean(Apart.class, () -> factline);
        context.refresh();
        return context;
    }
}
