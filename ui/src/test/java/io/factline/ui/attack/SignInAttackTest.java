package io.factline.ui.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.factline.account.SignInOrigin;
import io.factline.account.TokenKeys;
import io.factline.ui.attack.Wire.Reply;
import io.factline.ui.story.RunningFactline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Guessing passwords soon leads nowhere, says nothing of who is there, and shuts out nobody else. */
@RunningFactline
class SignInAttackTest {

    private static final int GUESSES = 10;

    @LocalServerPort
    private int port;

    @Autowired
    private Environment settings;

    @Test
    void afterTenWrongPasswordsTheNextIsNotLookedAtAndTheAnswerSaysWhenToAskAgain() {
        String name = anAccount();
        for (int i = 0; i < GUESSES; i++) {
            assertThat(signIn(name, "wrong", "203.0.113.1").status()).isEqualTo(401);
        }
        Reply slowed = signIn(name, RunningFactline.PASSWORD, "203.0.113.1");
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.code()).isEqualTo("too-many-requests");
        assertThat(Long.parseLong(slowed.header("Retry-After"))).isBetween(1L, 30L);
        assertThat(signIn(name.toUpperCase(Locale.ROOT), "wrong", "203.0.113.1").status())
                .as("a name is the same however it is written")
                .isEqualTo(429);
    }

    @Test
    void theOwnerOfAnAccountSignsInFromAnotherAddressWhateverOthersGuess() {
        String name = anAccount();
        for (int i = 0; i < GUESSES + 5; i++) {
            signIn(name, "wrong", "203.0.113.2");
        }
        assertThat(signIn(name, RunningFactline.PASSWORD, "198.51.100.2").status())
                .isEqualTo(200);
    }

    @Test
    void aNameThatNobodyHasIsAnsweredAsOneThatSomebodyHas() {
        String name = anAccount();
        List<Reply> known = new ArrayList<>();
        List<Reply> unknown = new ArrayList<>();
        for (int i = 0; i < GUESSES + 2; i++) {
            known.add(signIn(name, "wrong", "203.0.113.3"));
            unknown.add(signIn(name + "-not", "wrong", "203.0.113.3"));
        }
        for (int i = 0; i < known.size(); i++) {
            assertThat(unknown.get(i).status()).isEqualTo(known.get(i).status());
            assertThat(unknown.get(i).body()).isEqualTo(known.get(i).body());
        }
        assertThat(known.getLast().status()).isEqualTo(429);
    }

    @Test
    void aNameThatNobodyHasCostsAsMuchTimeAsAWrongPassword() {
        String name = anAccount();
        List<Duration> known = new ArrayList<>();
        List<Duration> unknown = new ArrayList<>();
        for (int i = 0; i < GUESSES - 1; i++) {
            known.add(timed(name, "203.0.113.4"));
            unknown.add(timed(name + "-not", "203.0.113.4"));
        }
        assertThat(median(unknown).toMillis())
                .as("hashing takes far longer than all the rest")
                .isBetween(median(known).toMillis() / 2, median(known).toMillis() * 2);
        assertThat(median(unknown)).isGreaterThan(Duration.ofMillis(20));
    }

    @Test
    void manyGuessesAtOnceAreNotLookedAtEither() throws Exception {
        String name = anAccount();
        Map<Integer, Long> counted = atOnce(100, _ -> signIn(name, "wrong", "203.0.113.5"));
        assertThat(counted.get(401))
                .as("and one more for each 30 seconds that this took")
                .isBetween((long) GUESSES, GUESSES + 2L);
        assertThat(counted).containsOnlyKeys(401, 429);
    }

    @Test
    void onePasswordTriedForManyNamesIsSlowedDownToo() {
        // one comes back each six seconds, so that a slow machine guesses more often
        assertThat(IntStream.range(0, 300)
                        .map(i -> signIn("somebody-" + i, "Summer2026!", "203.0.113.6")
                                .status()))
                .contains(429);
    }

    @Test
    void manyCallsAtOnceWithTheRightPasswordAreNotSlowedDown() throws Exception {
        String name = anAccount();
        assertThat(atOnce(40, _ -> signIn(name, RunningFactline.PASSWORD, "203.0.113.10")))
                .containsOnlyKeys(200);
    }

    @Test
    void manyNamesTriedAtOnceAreSlowedDownAsOneAfterTheOther() throws Exception {
        Map<Integer, Long> counted = atOnce(200, i -> signIn("anybody-" + i, "Summer2026!", "203.0.113.9"));
        assertThat(counted).containsOnlyKeys(401, 429);
        assertThat(counted.get(401))
                .as("and one more for each 6 seconds that this took")
                .isLessThanOrEqualTo(110L);
    }

    @Test
    void theAddressesOfOneIpv6NetworkAreOneGuesser() {
        String name = anAccount();
        for (int i = 0; i < GUESSES; i++) {
            assertThat(signIn(name, "wrong", "2001:db8:0:1::" + i).status()).isEqualTo(401);
        }
        assertThat(signIn(name, "wrong", "2001:db8:0:1:ffff::1%eth0").status()).isEqualTo(429);
        assertThat(signIn(name, "wrong", "2001:db8:0:2::1").status())
                .as("the network next to it")
                .isEqualTo(401);
    }

    @Test
    void nobodyChoosesTheAddressUnderWhichTheyAreCounted() {
        String forged = SignInOrigin.of("203.0.113.7", Instant.now())
                .sign(TokenKeys.draw().getPrivate());
        String name = anAccount();
        int slowed = 0;
        for (int i = 0; i < GUESSES + 2; i++) {
            slowed += new Wire(port)
                                    .send(
                                            "GET",
                                            "/api/v1/accounts/me",
                                            null,
                                            "Authorization",
                                            Wire.basic(name, "wrong"),
                                            "X-Forwarded-For",
                                            "203.0.113." + i,
                                            SignInOrigin.HEADER,
                                            forged)
                                    .status()
                            == 429
                    ? 1
                    : 0;
        }
        assertThat(slowed).isPositive();
    }

    @Test
    void aPasswordThatIsRightIsHashedOnceAMinuteAndAWrongOneEachTime() {
        String name = anAccount();
        signIn(name, RunningFactline.PASSWORD, "203.0.113.8");
        List<Duration> right = new ArrayList<>();
        List<Duration> wrong = new ArrayList<>();
        for (int i = 0; i < GUESSES - 1; i++) {
            Instant begin = Instant.now();
            assertThat(signIn(name, RunningFactline.PASSWORD, "203.0.113.8").status())
                    .isEqualTo(200);
            right.add(Duration.between(begin, Instant.now()));
            wrong.add(timed(name, "203.0.113.8"));
        }
        assertThat(median(right)).isLessThan(median(wrong).dividedBy(2));
    }

    /** How often each status was answered. */
    private static Map<Integer, Long> atOnce(int many, IntFunction<Reply> call) throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls = IntStream.range(0, many)
                    .<Callable<Integer>>mapToObj(i -> () -> call.apply(i).status())
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : crowd.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        }
    }

    private Duration timed(String name, String address) {
        Instant begin = Instant.now();
        assertThat(signIn(name, "wrong", address).status()).isEqualTo(401);
        return Duration.between(begin, Instant.now());
    }

    private static Duration median(List<Duration> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
    }

    /** As the UI passes on what was typed in a browser at this address. */
    private Reply signIn(String name, String password, String address) {
        String origin = SignInOrigin.of(address, Instant.now())
                .sign(TokenKeys.privateKey(settings.getRequiredProperty("factline.token.private-key")));
        return new Wire(port)
                .send(
                        "GET",
                        "/api/v1/accounts/me",
                        null,
                        "Authorization",
                        Wire.basic(name, password),
                        SignInOrigin.HEADER,
                        origin);
    }

    private String anAccount() {
        String name = Calls.fresh();
        new Wire(port)
                .send(
                        "POST",
                        "/api/v1/accounts",
                        """
                        {"name": "%s", "password": "%s", "roles": ["viewer"]}""".formatted(name, RunningFactline.PASSWORD),
                        "Authorization",
                        Wire.basic("admin", RunningFactline.PASSWORD));
        return name;
    }
}
