package io.factline.ui.story;

import io.factline.ui.start.Factline;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole product, started once for all stories: real services, a real PostgreSQL, a record of its own. With
 * {@code -Dfactline.apart=true} its parts run in three processes.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Factline.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "factline.admin.password=" + RunningFactline.PASSWORD,
            "factline.demo=false",
            "factline.webhooks.allowed-networks=127.0.0.1/32"
        })
@ContextConfiguration(initializers = FreshRecord.class, loader = StoryLoader.class)
public @interface RunningFactline {

    /** Of every account in the stories. */
    String PASSWORD = "correct-horse-battery";
}
