package io.tailorline.portal.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.portal.identity.account.AccountsInMemory;
import io.tailorline.portal.identity.account.StaffRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What an attacker can do to whom. */
class SignInLimitsTest extends SignInFixture {

    private Caller withDevice(Caller caller) {
        return new Caller(caller.address(), Map.of(devices.cookieName("anna"), devices.issue("anna", now.get())), true);
    }

    @Test
    void no_more_than_ten_passwords_a_minute_are_looked_at_and_over_the_limit_the_right_one_is_refused_too() {
        sign("anna", RIGHT, HOME);
        Caller neighbour = new Caller("192.0.2.99", Map.of(), true);
        int lookedAt = 0;
        for (int second = 0; second < 60; second++) {
            now.set(MORNING.plusSeconds(second));
            lookedAt += guess("anna", ATTACKER, 10);
            lookedAt += guess("anna", new Caller("198.18.%d.1".formatted(second), Map.of(), false), 10);
            lookedAt += guess("anna", neighbour, 10);
        }

        assertThat(lookedAt).isBetween(6, 10);
        assertThatThrownBy(() -> sign("anna", RIGHT, ATTACKER)).isInstanceOf(TooManyTries.class);
    }

    @Test
    void guesses_that_arrive_at_once_are_limited_as_well() throws Exception {
        ExecutorService guessers = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            all.add(() -> guess("anna", ATTACKER, 1));
        }
        int lookedAt = 0;
        for (Future<Integer> one : guessers.invokeAll(all)) {
            lookedAt += one.get();
        }
        guessers.shutdown();

        assertThat(lookedAt).isBetween(1, 5);
    }

    @Test
    void whoever_hammers_an_account_does_not_lock_out_its_owners_device() {
        Caller known = withDevice(new Caller("203.0.113.200", Map.of(), true));
        guess("anna", ATTACKER, 100);

        assertThat(isIn("anna", RIGHT, new Caller("203.0.113.200", Map.of(), true)))
                .as("a device that nobody knows shares the tokens of the strangers")
                .isFalse();
        assertThat(isIn("anna", RIGHT, known)).isTrue();
    }

    @Test
    void whoever_hammers_an_account_does_not_lock_out_a_program_that_uses_it() {
        sign("anna", RIGHT, PROGRAM);
        for (int minute = 0; minute < 30; minute++) {
            now.set(MORNING.plus(Duration.ofMinutes(minute)));
            guess("anna", ATTACKER, 50);

            assertThat(isIn("anna", RIGHT, PROGRAM))
                    .as("after %d minutes", minute)
                    .isTrue();
        }
    }

    @Test
    void the_network_of_the_last_sign_in_is_known_after_a_restart() {
        accounts.signedIn("anna", MORNING.minus(Duration.ofHours(20)), "192.0.2.0/24");
        guess("anna", ATTACKER, 100);

        assertThat(isIn("anna", RIGHT, HOME)).isTrue();
    }

    @Test
    void a_password_that_is_remembered_is_not_found_faster() {
        sign("anna", RIGHT, PROGRAM);
        guess("anna", PROGRAM, 100);

        assertThatThrownBy(() -> sign("anna", RIGHT, PROGRAM))
                .as("the program's own network is over the limit")
                .isInstanceOf(TooManyTries.class);
    }

    @Test
    void a_cookie_that_was_made_up_or_is_of_another_account_is_no_known_device() {
        accounts.add(AccountsInMemory.account("bo", quick.encode(RIGHT), StaffRole.CUTTER));
        String bos = devices.issue("bo", now.get());
        Caller borrowed = new Caller("203.0.113.200", Map.of(devices.cookieName("anna"), bos), true);
        Caller changed = new Caller(
                "203.0.113.200", Map.of(devices.cookieName("anna"), devices.issue("anna", now.get()) + "x"), true);
        Caller old = new Caller(
                "203.0.113.200",
                Map.of(
                        devices.cookieName("anna"),
                        devices.issue("anna", now.get().minus(KnownDevices.KNOWN))),
                true);
        guess("anna", ATTACKER, 100);

        assertThat(isIn("anna", RIGHT, borrowed)).isFalse();
        assertThat(isIn("anna", RIGHT, changed)).isFalse();
        assertThat(isIn("anna", RIGHT, old)).isFalse();
    }

    @Test
    void one_network_tries_no_more_than_twenty_passwords_on_all_accounts() {
        int lookedAt = 0;
        for (int i = 0; i < 100; i++) {
            accounts.add(AccountsInMemory.account("staff" + i, quick.encode(RIGHT), StaffRole.CUTTER));
            lookedAt += guess("staff" + i, new Caller("198.51.100." + i, Map.of(), true), 1);
        }

        assertThat(lookedAt).isBetween(10, 20);
    }

    @Test
    void an_attacker_does_not_fill_the_log() {
        for (int i = 0; i < 60; i++) {
            guess("stranger" + i, new Caller("198.18.%d.1".formatted(i), Map.of(), true), 1);
            guess("anna", ATTACKER, 1);
        }

        assertThat(log.lines).hasSizeLessThan(40);
        assertThat(log.lines).anyMatch(line -> line.startsWith("sign-in-throttled anna by nobody"));
    }
}
