package io.factline.query.model;

import io.factline.query.Services;
import io.factline.query.timeline.TimelineProjection;
import io.factline.query.view.Views;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The services in a process of their own, in whatever time zone and language it was started. It reads its settings, a line for
 * each, up to an empty line; fills the views anew; says on which port it listens; and ends with its input.
 */
final class FarAway {

    static final String PORT = "listens on port ";

    private FarAway() {}

    public static void main(String[] args) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<String> settings = new ArrayList<>();
        for (String line = input.readLine(); line != null && !line.isEmpty(); line = input.readLine()) {
            settings.add(line);
        }
        try (ConfigurableApplicationContext services = Services.start(settings)) {
            services.getBean(Views.class).rebuild(services.getBean(TimelineProjection.class));
            System.out.println(PORT + Services.port(services));
            while (input.readLine() != null) {
                // it is told to end by the end of its input
            }
        }
    }
}
