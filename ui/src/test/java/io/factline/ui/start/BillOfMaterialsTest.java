package io.factline.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the jar is made of is written in it, and may be given away as it is. */
class BillOfMaterialsTest {

    private static final Path BILL = Path.of("target/classes/META-INF/sbom/application.cdx.json");

    /** Licences under which a library may be part of something under Apache-2.0; of several, one is enough. */
    private static final Set<String> ALLOWED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-2.0",
            "ISC",
            "Indiana University Extreme! Lab Software License",
            "MIT",
            "MIT-0",
            "MPL-2.0",
            "Public Domain");

    @Test
    void everyLibraryHasALicenceThatIsAllowed() throws IOException {
        List<String> odd = new ArrayList<>();
        for (JsonNode library : bill().path("components")) {
            List<String> licences = library.path("licenses")
                    .valueStream()
                    .map(licence -> licence.path("license")
                            .path("id")
                            .asString(licence.path("license").path("name").asString("")))
                    .toList();
            if (licences.stream().noneMatch(ALLOWED::contains)) {
                odd.add(library.path("name").asString() + " " + licences);
            }
        }
        assertThat(odd).isEmpty();
    }

    @Test
    void everyLibraryThatAStartLoadsIsInIt() throws IOException {
        Set<String> named = bill().path("components")
                .valueStream()
                .map(library -> library.path("name").asString() + "-"
                        + library.path("version").asString() + ".jar")
                .collect(Collectors.toSet());
        List<String> loaded = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.endsWith(".jar") && path.contains("/org/springframework/spring-"))
                .map(path -> Path.of(path).getFileName().toString())
                .filter(jar -> !jar.startsWith("spring-test"))
                .toList();
        assertThat(loaded).isNotEmpty().allMatch(named::contains);
        assertThat(named)
                .anyMatch(jar -> jar.startsWith("flow-server-"))
                .anyMatch(jar -> jar.startsWith("postgresql-"))
                .anyMatch(jar -> jar.startsWith("tomcat-embed-core-"));
    }

    private static JsonNode bill() throws IOException {
        Assumptions.assumeTrue(
                Files.exists(BILL),
                "No bill of materials: Maven makes it only where it may use the network (without -o)");
        return JsonMapper.shared().readTree(Files.readString(BILL));
    }
}
