package io.factline.gate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.factline.gate.Limits.Rate;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each account ask so often and no more, whatever it asks. A request is one, however many lines it has. Every answer to
 * whoever is counted says what is left, and after how many seconds nothing of it is missing any more, or, where nothing is left,
 * when to ask again (draft-ietf-httpapi-ratelimit-headers).
 */
final class Rates extends OncePerRequestFilter {

    private static final int REMEMBERED = 100_000;

    private final String policy;
    private final LoadingCache<String, Bucket> left;
    private final String name;

    private final Function<HttpServletRequest, @Nullable String> caller;

    Rates(String name, Rate rate) {
        this(name, rate, _ -> account());
    }

    /**
     * Counts by something else than the account.
     *
     * @param caller names whoever asks; null where they are not counted
     */
    Rates(String name, Rate rate, Function<HttpServletRequest, @Nullable String> caller) {
        this.caller = caller;
        this.name = name;
        this.policy = "\"%s\";q=%d;w=%d".formatted(name, rate.burst(), Math.ceilDiv(rate.burst(), rate.perSecond()));
        this.left = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(Duration.ofSeconds(1L + Math.ceilDiv(rate.burst(), rate.perSecond())))
                .build(_ -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                        .build());
    }

    /** Nobody is not counted: what is for everybody is answered, all else refused by the next filter. */
    private static @Nullable String account() {
        var account = SecurityContextHolder.getContext().getAuthentication();
        return account == null || account instanceof AnonymousAuthenticationToken ? null : account.getName();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String asks = caller.apply(request);
        if (asks == null) {
            chain.doFilter(request, response);
            return;
        }
        var probe = left.get(asks).tryConsumeAndReturnRemaining(1);
        long seconds = Seconds.of(Duration.ofNanos(
                probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill()));
        response.setHeader("RateLimit-Policy", policy);
        response.setHeader("RateLimit", "\"%s\";r=%d;t=%d".formatted(name, probe.getRemainingTokens(), seconds));
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        ProblemAnswer.write(
                response,
                Problem.of(Rule.TOO_MANY_REQUESTS, "Your account asks too often: wait as long as Retry-After says."));
    }
}
