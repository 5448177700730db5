package io.factline.command.fact;

import io.factline.fact.FactLine;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The answers to the lines of a request, on disk until they are sent. */
final class FactLineAnswers implements AutoCloseable {

    private final Path file;
    private final OutputStream lines;
    private final ObjectWriter writer;

    FactLineAnswers(JsonMapper json) throws IOException {
        this.file = Files.createTempFile("factline-", ".ndjson");
        this.lines = new BufferedOutputStream(Files.newOutputStream(file));
        this.writer = json.writer();
    }

    /** Adds answers, in the order of their lines. */
    void add(List<FactLine> all) throws IOException {
        for (FactLine answer : all) {
            lines.write(writer.writeValueAsBytes(answer));
            lines.write('\n');
        }
    }

    void send(HttpServletResponse response) throws IOException {
        lines.close();
        response.setContentType("application/x-ndjson");
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }

    @Override
    public void close() throws IOException {
        lines.close();
        Files.deleteIfExists(file);
    }
}
