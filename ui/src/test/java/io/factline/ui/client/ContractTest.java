package io.factline.ui.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.ui.story.RunningFactline;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What we say of the API is read by tools that others wrote, without a complaint. */
@RunningFactline
class ContractTest {

    @LocalServerPort
    private int port;

    @TempDir
    private Path directory;

    @BeforeEach
    void thereIsNode() throws Exception {
        Node.require();
    }

    @Test
    void theLinterOfRedoclyFindsNothingWrongWithTheOpenApiDocument() throws Exception {
        Path document = directory.resolve("openapi.json");
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs"))
                                .build(),
                        BodyHandlers.ofFile(document));

        Process linter =
                Node.start("node_modules/@redocly/cli/bin/cli.js", "lint", document.toString(), "--format=json");
        String said = new String(linter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(linter.waitFor()).as(said).isZero();
        assertThat(said).contains("\"errors\": 0", "\"warnings\": 0");
    }

    @Test
    void theParserOfAsyncApiReadsTheDocumentOfTheFeed() throws Exception {
        String document =
                Path.of("../docs/reference/asyncapi.yaml").toAbsolutePath().toString();
        assertThat(Node.said(Node.start("asyncapi.mjs", document))).isBlank();
    }
}
