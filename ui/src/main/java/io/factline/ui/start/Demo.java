package io.factline.ui.start;

import io.factline.account.Account;
import io.factline.account.Role;
import io.factline.command.account.Accounts;
import io.factline.problem.Problem;
import io.factline.problem.Rule;
import io.factline.problem.RuleBroken;
import io.factline.ui.remote.Refusal;
import io.factline.ui.remote.Services;
import io.factline.ui.remote.SignedIn;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Two real crises for whoever starts Factline for the first time, recorded through the API behind the back of a start that
 * does not wait for them. What was not answered is asked again; what is refused is said once.
 */
@Component
class Demo {

    /** True or false where somebody set it; else it is recorded into a new embedded database. */
    static final String SETTING = "factline.demo";

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    /** The same in every installation, so that its idempotency keys are known again by every start. */
    private static final Account ACCOUNT =
            new Account(UUID.fromString("0142e563-eb00-7f00-8d00-fac711e0de30"), "factline-demo", Set.of(Role.EDITOR));

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration END_AT_MOST = Duration.ofSeconds(5);
    /** What another try may change. */
    private static final Set<String> PASSING =
            Set.of(Rule.RECORD_UNAVAILABLE.code(), Rule.RACED.code(), Rule.REQUEST_IN_FLIGHT.code());

    private final Accounts accounts;
    private final Services services;
    private final @Nullable DemoMark mark;
    private final boolean wanted;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread recording;

    Demo(Environment settings, Services services, Accounts accounts) {
        this.accounts = accounts;
        this.services = services;
        String dataDir = settings.getProperty("factline.database.embedded");
        this.mark = dataDir == null ? null : new DemoMark(Path.of(dataDir));
        Boolean asked = settings.getProperty(SETTING, Boolean.class);
        this.wanted = asked == null ? mark != null && mark.isSet() : asked;
    }

    /** Whether this start sees to it that the demo is on record. */
    boolean isWanted() {
        return wanted;
    }

    /** Its incidents in a sentence. */
    String named() {
        return DemoIncident.all().stream().map(demo -> demo.open().key().text()).collect(Collectors.joining(" and "));
    }

    /** Behind the welcome, so that nothing is said before it. */
    @EventListener(ApplicationReadyEvent.class)
    @Order
    void start() {
        if (wanted) {
            recording = Thread.ofVirtual().name("demo").start(this::record);
        }
    }

    /** Lets the request at hand end, so that nothing is cut while the server still answers. */
    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        stopping.countDown();
        if (recording != null) {
            recording.join(END_AT_MOST);
        }
    }

    private void record() {
        Duration pause = FIRST_PAUSE;
        while (!isStopping()) {
            try {
                if (takeAll()) {
                    clearMark();
                    LOG.info("The demo is on record: {}.", named());
                }
                return;
            } catch (RuleBroken | RestClientException | DataAccessException e) {
                if (isStopping() || isFinal(e)) {
                    return;
                }
                if (pause.equals(FIRST_PAUSE)) {
                    LOG.warn("The demo waits until the record can be reached: {}", e.getMessage());
                }
            }
            pause = waited(pause);
        }
    }

    /** False where the process ends before it is done. */
    private boolean takeAll() {
        accounts.keep(ACCOUNT);
        SignedIn self = new SignedIn(ACCOUNT.id(), ACCOUNT.name(), ACCOUNT.roles());
        for (DemoSteps.Step step : new DemoSteps(services.as(self, "demo")).all()) {
            if (isStopping()) {
                return false;
            }
            step.take();
        }
        return true;
    }

    /** Whether another try would change nothing; then it says why. */
    private boolean isFinal(RuntimeException failure) {
        Optional<Problem> problem = switch (failure) {
            case RuleBroken broken -> Optional.of(Problem.of(broken));
            case RestClientException refused -> Refusal.of(refused);
            default -> Optional.empty();
        };
        if (problem.isEmpty() || PASSING.contains(problem.get().code())) {
            return false;
        }
        if (problem.get().code().equals(Rule.KEY_TAKEN.code())) {
            clearMark();
            LOG.warn(
                    "The demo is left out, and nothing was changed: {}",
                    problem.get().detail());
        } else {
            LOG.warn(
                    "The demo is not complete: {} Factline asks again when it starts next, unless {} is false.",
                    problem.get().detail(),
                    SETTING);
        }
        return true;
    }

    private void clearMark() {
        if (mark != null) {
            mark.clear();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** The pause after this one. */
    private Duration waited(Duration pause) {
        try {
            boolean ends = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            Duration longer = pause.multipliedBy(2);
            return ends || longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the demo", e);
        }
    }
}
