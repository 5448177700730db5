package io.factline.query.webhook;

import com.standardwebhooks.Webhook;
import io.factline.feed.CloudEvent;
import io.factline.webhook.DeliveryAttempt;
import io.factline.webhook.Trouble;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.FilteredHostException;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpComponentsHttpClientBuilder;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.http.client.InetAddressFilter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends an event to a receiver, signed as Standard Webhooks 1.0.0 says: HMAC-SHA-256 over id, time and body. An administrator chooses
 * the address, but not into which networks this machine may be used to reach: to those that are not public (RFC 6890) only where
 * the operator allows them. The addresses of a name are looked at when the connection is made, and it goes to no other.
 */
@Component
class Sender implements Closeable {

    private static final Duration CONNECT_AT_MOST = Duration.ofSeconds(5);
    private static final ContentType STRUCTURED =
            ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8);
    private static final int ANSWER_KEPT = 300;
    private static final Duration REST_MAX = Duration.ofDays(1);

    /** Nobody waits for a connection: how many are open at once is bounded by the lanes of the webhooks. */
    private static final int CONNECTIONS = 10_000;

    /** What is public, as far as addresses of version 6 are given to anybody at all (RFC 4291, section 2.4; RFC 9637). */
    static final InetAddressFilter PUBLIC = InetAddressFilter.externalAddresses()
            .andNot(InetAddressFilter.internalAddresses())
            .and(InetAddressFilter.of("0.0.0.0/1", "128.0.0.0/1", "2000::/3"))
            .andNot("3fff::/20");

    private final Duration patience;
    private final CloseableHttpClient encrypted;
    private final CloseableHttpClient plain;
    private final JsonMapper json;

    Sender(
            @Value("${factline.webhooks.allowed-networks:}") List<String> allowedNetworks,
            @Value("${factline.webhooks.timeout:20s}") Duration patience,
            JsonMapper json) {
        InetAddressFilter allowed = allowedNetworks.isEmpty()
                ? InetAddressFilter.none()
                : InetAddressFilter.of(allowedNetworks.toArray(String[]::new));
        this.patience = patience;
        this.encrypted = client(PUBLIC.or(allowed), patience);
        this.plain = client(allowed, patience);
        this.json = json;
    }

    private static CloseableHttpClient client(InetAddressFilter filter, Duration patience) {
        return new HttpComponentsHttpClientBuilder()
                .withConnectionManagerCustomizer(
                        connections -> connections.setMaxConnTotal(CONNECTIONS).setMaxConnPerRoute(CONNECTIONS))
                .withCustomizer(http -> http.disableAutomaticRetries()
                        .disableContentCompression()
                        .disableAuthCaching()
                        // a proxy of the machine would connect to wherever it is told, past the filter
                        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                        .setUserAgent("Factline"))
                .build(HttpClientSettings.defaults()
                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withCookieHandling(HttpCookieHandling.DISABLE)
                        .withTimeouts(CONNECT_AT_MOST, patience)
                        .withInetAddressFilter(filter));
    }

    /**
     * What came of an attempt.
     *
     * @param rest for how long the receiver asked not to be sent to; null where it did not
     */
    record Outcome(DeliveryAttempt attempt, @Nullable Duration rest) {

        boolean isDelivered() {
            return attempt.trouble() == null;
        }

        boolean isGone() {
            return Integer.valueOf(410).equals(attempt.status());
        }
    }

    /** Sends, and waits for the answer or the end of patience. */
    Outcome send(Subscription subscription, CloudEvent event) {
        Instant begun = Instant.now();
        HttpPost post = post(subscription, event, begun);
        boolean secure = "https".equalsIgnoreCase(post.getScheme());
        // a receiver that sends a byte now and then would never be too late for the client itself
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                post::cancel, CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return (secure ? encrypted : plain).execute(post, answer -> outcome(begun, answer));
        } catch (FilteredHostException e) {
            return failed(begun, secure ? Trouble.NOT_PUBLIC : Trouble.NOT_ENCRYPTED);
        } catch (UnknownHostException e) {
            return failed(begun, Trouble.UNKNOWN_HOST);
        } catch (InterruptedIOException e) {
            return failed(begun, Trouble.TIMED_OUT);
        } catch (IOException e) {
            return failed(begun, post.isCancelled() ? Trouble.TIMED_OUT : Trouble.NO_CONNECTION);
        } finally {
            end.cancel(false);
        }
    }

    private HttpPost post(Subscription subscription, CloudEvent event, Instant now) {
        String body = json.writeValueAsString(event);
        HttpPost post = new HttpPost(subscription.url());
        post.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), STRUCTURED));
        post.setHeader(Webhook.UNBRANDED_MSG_ID_KEY, event.id().toString());
        post.setHeader(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, String.valueOf(now.getEpochSecond()));
        post.setHeader(
                Webhook.UNBRANDED_MSG_SIGNATURE_KEY,
                signatures(subscription.secrets(), event.id().toString(), now.getEpochSecond(), body));
        return post;
    }

    private static String signatures(List<byte[]> secrets, String id, long seconds, String body) {
        List<String> signatures = new ArrayList<>();
        for (byte[] secret : secrets) {
            try {
                signatures.add(new Webhook(secret).sign(id, seconds, body));
            } catch (Exception e) {
                throw new IllegalStateException("a body could not be signed", e);
            }
        }
        return String.join(" ", signatures);
    }

    private static Outcome outcome(Instant begun, ClassicHttpResponse answer) throws IOException {
        int status = answer.getCode();
        Trouble trouble = status / 100 == 2 ? null : status / 100 == 3 ? Trouble.REDIRECTED : Trouble.REFUSED;
        String said = trouble == null ? null : said(answer);
        DeliveryAttempt attempt = new DeliveryAttempt(begun, since(begun), status, trouble, said);
        return new Outcome(
                attempt, trouble == Trouble.REFUSED ? rest(status, answer.getFirstHeader("Retry-After")) : null);
    }

    private static long since(Instant begun) {
        return Duration.between(begun, Instant.now()).toMillis();
    }

    /** The beginning, without what a screen or a log could stumble over. */
    private static @Nullable String said(ClassicHttpResponse answer) throws IOException {
        if (answer.getEntity() == null) {
            return null;
        }
        try (InputStream body = answer.getEntity().getContent()) {
            String text = new String(body.readNBytes(ANSWER_KEPT), StandardCharsets.UTF_8)
                    .replaceAll("[\\p{C}\\uFFFD]+", " ")
                    .strip();
            return text.isEmpty() ? null : text;
        }
    }

    /** RFC 9110, section 10.2.3: seconds or a date; and a moment where a receiver that is too busy says nothing. */
    private static @Nullable Duration rest(int status, @Nullable Header retryAfter) {
        Duration asked = retryAfter == null ? null : rest(retryAfter.getValue());
        if (asked == null) {
            return switch (status) {
                case 429, 502, 503, 504 -> CONNECT_AT_MOST;
                default -> null;
            };
        }
        return asked.compareTo(REST_MAX) > 0 ? REST_MAX : asked;
    }

    private static @Nullable Duration rest(String value) {
        try {
            Duration rest = value.matches("\\d+")
                    ? Duration.ofSeconds(Long.parseLong(value.length() > 9 ? "999999999" : value))
                    : Duration.between(
                            Instant.now(),
                            ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return rest.isNegative() ? null : rest;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** An attempt that came to nothing. */
    static Outcome failed(Instant begun, Trouble trouble) {
        return new Outcome(new DeliveryAttempt(begun, since(begun), null, trouble, null), null);
    }

    @Override
    public void close() throws IOException {
        encrypted.close();
        plain.close();
    }
}
