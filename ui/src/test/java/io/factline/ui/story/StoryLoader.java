package io.factline.ui.story;

import io.factline.ui.fault.Apart;
import io.factline.ui.fault.ChildProcess;
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
 * Starts what a story is about: Factline in this process, in one of its own, or its parts in processes of their own, as a
 * property of the story says or, of its parts, of the whole run. A story sees no more of any than a port. This process holds
 * one Factline and never another: what the libraries keep for a whole process would be that of the last one.
 */
final class StoryLoader extends SpringBootContextLoader {

    static final String APART = "factline.apart=true";

    /** For a story that needs a record that nobody else writes on. */
    static final String ON_ITS_OWN = "factline.own=true";

    @Override
    public ApplicationContext loadContext(MergedContextConfiguration story) throws Exception {
        List<String> properties = List.of(story.getPropertySourceProperties());
        if (Boolean.getBoolean("factline.apart") || properties.contains(APART)) {
            Apart factline = Apart.start(directory("apart"), 1, 1, 1);
            return seen(factline, factline.port());
        }
        if (properties.contains(ON_ITS_OWN)) {
            ChildProcess factline =
                    ChildProcess.launch(directory("own"), ChildProcess.briefly("1g"), "--factline.demo=false");
            factline.waitUntil(factline::answers);
            return seen(factline, factline.port());
        }
        return super.loadContext(story);
    }

    private static Path directory(String name) throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "stories"));
        return Files.createTempDirectory(parent, name).toAbsolutePath();
    }

    private static ApplicationContext seen(AutoCloseable factline, int port) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("own process", Map.of("local.server.port", port)));
        context.registerBean(AutoCloseable.class, () -> factline);
        context.registerShutdownHook();
        context.refresh();
        return context;
    }
}
