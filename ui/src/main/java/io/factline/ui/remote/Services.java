package io.factline.ui.remote;

import io.factline.account.AccessToken;
import io.factline.account.AccountCommandApi;
import io.factline.account.AccountQueryApi;
import io.factline.account.ApiKeyCommandApi;
import io.factline.account.ApiKeyQueryApi;
import io.factline.account.ProviderSignIn;
import io.factline.account.SignInOrigin;
import io.factline.account.TokenKeys;
import io.factline.clock.ClockQueryApi;
import io.factline.fact.FactCommandApi;
import io.factline.fact.FactLine;
import io.factline.imports.ImportCommandApi;
import io.factline.imports.ImportQueryApi;
import io.factline.incident.IncidentCommandApi;
import io.factline.incident.IncidentQueryApi;
import io.factline.incident.IncidentRef;
import io.factline.kpi.KpiQueryApi;
import io.factline.operations.OperationsApi;
import io.factline.record.Code;
import io.factline.record.EventJson;
import io.factline.signal.ConnectorCommandApi;
import io.factline.signal.ConnectorQueryApi;
import io.factline.signal.SignalCommandApi;
import io.factline.signal.SignalQueryApi;
import io.factline.timeline.ChartQueryApi;
import io.factline.timeline.TimelineQueryApi;
import io.factline.webhook.WebhookCommandApi;
import io.factline.webhook.WebhookQueryApi;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Both services, always over HTTP, also in one process: one path, one security, one shape of errors. Each call carries a
 * token for the user on whose behalf it is made.
 */
@Component
public class Services {

    private static final Duration CONNECT_AT_MOST = Duration.ofSeconds(3);
    /** Longer than the longest wait that a screen asks for. */
    private static final Duration ANSWER_AT_MOST = Duration.ofSeconds(40);
    /** Longer than the largest file takes on a slow disk. */
    private static final Duration IMPORT_AT_MOST = Duration.ofMinutes(5);

    /** Values of closed vocabularies stand in addresses by their codes, as in JSON. */
    private static final DefaultFormattingConversionService ADDRESSES = new DefaultFormattingConversionService();

    static {
        ADDRESSES.addConverter(Code.class, String.class, Code::code);
    }

    private final Environment settings;
    private final PrivateKey key;
    private final RestClient.Builder clients;
    private final JsonMapper json;
    /** One client for all users and calls: it keeps connections, and each further one would keep a thread. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_AT_MOST)
            .build();

    private final JdkClientHttpRequestFactory connections = answering(ANSWER_AT_MOST);
    private final JdkClientHttpRequestFactory imports = answering(IMPORT_AT_MOST);

    Services(
            Environment settings,
            @Value("${factline.token.private-key}") String key,
            RestClient.Builder clients,
            JsonMapper json) {
        this.settings = settings;
        this.key = TokenKeys.privateKey(key);
        JsonMapper recorded =
                json.rebuild().addModule(EventJson.recordedTimes()).build();
        this.json = recorded;
        this.clients = clients.configureMessageConverters(
                converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(recorded)));
    }

    /** The services as this user may use them. */
    public AsUser as(SignedIn user) {
        return as(user, "ui");
    }

    /** The same, through something else than a screen: {@code client} is what the record says of each event. */
    public AsUser as(SignedIn user, String client) {
        return new AsUser(user, client);
    }

    /**
     * The account behind a name and a password; a problem where they are not right.
     *
     * @param address of the browser in which they were typed: too many wrong ones slow down only who comes from there
     */
    public AccountQueryApi signingIn(String name, String password, String address) {
        RestClient client = client("query")
                .defaultHeaders(headers -> {
                    headers.setBasicAuth(name, password, StandardCharsets.UTF_8);
                    headers.set(
                            SignInOrigin.HEADER,
                            SignInOrigin.of(address, Instant.now()).sign(key));
                })
                .build();
        return proxy(client, AccountQueryApi.class);
    }

    /**
     * The account of somebody for whom the issuer vouches; a problem where they may not come in.
     *
     * @param claims of the ID token, which was checked
     * @param address of the browser in which they signed in
     */
    public AccountQueryApi signingIn(Map<String, Object> claims, String address) {
        String signIn = ProviderSignIn.of(claims, address, Instant.now()).sign(key);
        return proxy(
                client("query")
                        .defaultHeaders(headers -> headers.setBearerAuth(signIn))
                        .build(),
                AccountQueryApi.class);
    }

    /** The contracts of both services for one user. */
    public final class AsUser {

        private final SignedIn user;
        private final RestClient commands;
        private final RestClient queries;

        private AsUser(SignedIn user, String client) {
            this.user = user;
            this.commands = withToken(user, client, "command");
            this.queries = withToken(user, client, "query");
        }

        public SignedIn user() {
            return user;
        }

        public IncidentCommandApi incidentCommands() {
            return proxy(commands, IncidentCommandApi.class);
        }

        public FactCommandApi factCommands() {
            return proxy(commands, FactCommandApi.class);
        }

        /**
         * Records many facts of an incident, a line of JSON for each (NDJSON), and answers what became of each line.
         *
         * @param idempotencyKey each line is taken once under it
         */
        public List<FactLine> recordLines(IncidentRef incident, byte[] lines, String idempotencyKey) {
            String answers = commands.post()
                    .uri("/api/v1/incidents/{incident}/facts", incident.text())
                    .contentType(MediaType.APPLICATION_NDJSON)
                    .accept(MediaType.APPLICATION_NDJSON)
                    .header("Idempotency-Key", idempotencyKey)
                    .body(lines)
                    .retrieve()
                    .requiredBody(String.class);
            return answers.lines()
                    .map(line -> json.readValue(line, FactLine.class))
                    .toList();
        }

        public AccountCommandApi accountCommands() {
            return proxy(commands, AccountCommandApi.class);
        }

        public ApiKeyCommandApi keyCommands() {
            return proxy(commands, ApiKeyCommandApi.class);
        }

        public ApiKeyQueryApi keys() {
            return proxy(queries, ApiKeyQueryApi.class);
        }

        public WebhookCommandApi webhookCommands() {
            return proxy(commands, WebhookCommandApi.class);
        }

        public WebhookQueryApi webhooks() {
            return proxy(queries, WebhookQueryApi.class);
        }

        public ImportCommandApi importCommands() {
            return proxy(commands.mutate().requestFactory(imports).build(), ImportCommandApi.class);
        }

        public ImportQueryApi imports() {
            return proxy(queries, ImportQueryApi.class);
        }

        public ConnectorCommandApi connectorCommands() {
            return proxy(commands, ConnectorCommandApi.class);
        }

        public ConnectorQueryApi connectors() {
            return proxy(queries, ConnectorQueryApi.class);
        }

        public SignalCommandApi signalCommands() {
            return proxy(commands, SignalCommandApi.class);
        }

        public SignalQueryApi signals() {
            return proxy(queries, SignalQueryApi.class);
        }

        public IncidentQueryApi incidents() {
            return proxy(queries, IncidentQueryApi.class);
        }

        public TimelineQueryApi timelines() {
            return proxy(queries, TimelineQueryApi.class);
        }

        public ChartQueryApi charts() {
            return proxy(queries, ChartQueryApi.class);
        }

        public KpiQueryApi kpis() {
            return proxy(queries, KpiQueryApi.class);
        }

        public ClockQueryApi clocks() {
            return proxy(queries, ClockQueryApi.class);
        }

        public OperationsApi operations() {
            return proxy(queries, OperationsApi.class);
        }

        public AccountQueryApi accounts() {
            return proxy(queries, AccountQueryApi.class);
        }
    }

    private RestClient withToken(SignedIn user, String through, String service) {
        return client(service)
                .requestInterceptor((request, body, execution) -> {
                    String token = AccessToken.of(user.id(), user.roles(), through, Instant.now())
                            .sign(key);
                    request.getHeaders().setBearerAuth(token);
                    return execution.execute(request, body);
                })
                .build();
    }

    private RestClient.Builder client(String service) {
        String url = settings.getProperty(
                "factline." + service + ".url", "http://127.0.0.1:" + settings.getProperty("local.server.port"));
        return clients.clone().baseUrl(url).requestFactory(connections);
    }

    private JdkClientHttpRequestFactory answering(Duration atMost) {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(atMost);
        return factory;
    }

    private static <T> T proxy(RestClient client, Class<T> contract) {
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .conversionService(ADDRESSES)
                .customArgumentResolver(new CutoffsInAddress())
                .customArgumentResolver(new FactsInAddress())
                .build()
                .createClient(contract);
    }
}
