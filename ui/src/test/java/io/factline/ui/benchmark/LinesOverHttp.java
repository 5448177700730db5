package io.factline.ui.benchmark;

import io.factline.ui.fault.Caller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Many facts as the lines of one request, as an integrator sends them. */
final class LinesOverHttp implements AutoCloseable {

    static final int LINES = 10_000;

    private static final UUID ACCOUNT = new UUID(0, 31);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String body;

    LinesOverHttp(CommandService factline, Facts facts) {
        this.address = URI.create(factline.address() + facts.path() + "/facts");
        this.body = LongStream.range(0, LINES).mapToObj(facts::line).collect(Collectors.joining("\n"));
    }

    /** Sends a request of {@link #LINES} facts that get ids, and looks at the answer. */
    void send() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", Caller.authorization(ACCOUNT))
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        long recorded = answer.body()
                .lines()
                .filter(line -> line.contains("\"position\":"))
                .count();
        if (recorded != LINES) {
            throw new IllegalStateException(answer.statusCode() + ", " + recorded + " recorded: "
                    + answer.body().lines().findFirst().orElse(""));
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
