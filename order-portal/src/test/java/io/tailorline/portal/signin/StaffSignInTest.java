package io.tailorline.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.portal.account.AccountCache;
import io.tailorline.portal.account.AccountsInMemory;
import io.tailorline.portal.account.Passwords;
import io.tailorline.portal.account.StaffAccount;
import io.tailorline.portal.account.StaffRole;
import io.tailorline.portal.audit.Actor;
import io.tailorline.portal.audit.AuditAction;
import io.tailorline.portal.audit.AuditLog;
import io.tailorline.portal.limit.BucketsInMemory;
import io.tailorline.portal.limit.LimitSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Who is let in, and what an attacker can do to whom. */
class StaffSignInTest {

    private static final String RIGHT = "herring loom velvet";
    private static final Caller ATTACKER = new Caller("198.51.100.9", Map.of(), true);
    private static final Caller HOME = new Caller("192.0.2.7", Map.of(), true);
    private static final Caller PROGRAM = new Caller("203.0.113.4", Map.of(), false);
    private static final Instant MORNING = Instant.parse("2026-11-28T08:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final AccountsInMemory accounts = new AccountsInMemory();
    private final AccountCache cache = new AccountCache(accounts);
    private final KnownDevices devices = new KnownDevices(new byte[32]);
    private final RecordedLog log = new RecordedLog();
    private final BucketsInMemory buckets =
            new BucketsInMemory(() -> Duration.between(MORNING, now.get()).toNanos());
    private final StaffSignIn signIn = new StaffSignIn(
            accounts,
            cache,
            new Passwords(),
            new SignInLimits(buckets, new LimitSettings(5, 20, 20, 60, 120), devices),
            new SignInRecord(log, buckets),
            now::get);

    /** Few rounds: this test is about limits. */
    private final BCryptPasswordEncoder quick = new BCryptPasswordEncoder(4);

    private static final class RecordedLog implements AuditLog {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void record(AuditAction action, String subject, Map<String, String> values) {
            throw new IllegalStateException("Nobody is signed in.");
        }

        @Override
        public synchronized void record(Actor by, AuditAction action, String subject, Map<String, String> values) {
            lines.add("%s %s by %s %s".formatted(action.code(), subject, by.account(), new TreeMap<>(values)));
        }
    }

    @BeforeEach
    void addAnna() {
        accounts.add(AccountsInMemory.account("anna", quick.encode(RIGHT), StaffRole.TAILOR));
    }

    private Authentication sign(String name, String password, Caller caller) {
        UsernamePasswordAuthenticationToken given = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        given.setDetails(caller);
        return signIn.authenticate(given);
    }

    private boolean isIn(String name, String password, Caller caller) {
        try {
            return sign(name, password, caller).isAuthenticated();
        } catch (AuthenticationException refused) {
            return false;
        }
    }

    /** @return how many passwords were looked at */
    private int guess(String name, Caller caller, int tries) {
        int lookedAt = 0;
        for (int i = 0; i < tries; i++) {
            try {
                sign(name, "guess number " + i, caller);
            } catch (TooManyTries tooMany) {
                continue;
            } catch (BadCredentialsException wrong) {
                lookedAt++;
            }
        }
        return lookedAt;
    }

    private Caller withDevice(Caller caller) {
        return new Caller(caller.address(), Map.of(devices.cookieName("anna"), devices.issue("anna", now.get())), true);
    }

    @Test
    void the_right_password_lets_in_with_the_roles_of_the_account() {
        Authentication anna = sign(" Anna ", RIGHT, HOME);

        assertThat(anna.getName()).isEqualTo("anna");
        assertThat(anna.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_TAILOR");
        assertThat(accounts.find("anna").orElseThrow().lastSignInAt()).contains(MORNING);
        assertThat(log.lines).containsExactly("signed-in anna by anna {by=form}");
    }

    @Test
    void a_wrong_name_and_a_wrong_password_are_refused_in_the_same_words() {
        assertThatThrownBy(() -> sign("anna", "wrong password", HOME)).hasMessage("Name or password is wrong.");
        assertThatThrownBy(() -> sign("nobody", RIGHT, HOME)).hasMessage("Name or password is wrong.");
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
    void a_program_costs_one_look_at_its_password_in_five_minutes() {
        for (int i = 0; i < 50; i++) {
            sign("anna", RIGHT, PROGRAM);
        }

        assertThat(log.lines).containsExactly("signed-in anna by anna {by=basic}");
    }

    @Test
    void a_change_of_the_account_voids_what_is_remembered() {
        sign("anna", RIGHT, PROGRAM);
        StaffAccount anna = accounts.find("anna").orElseThrow();

        accounts.change(AccountsInMemory.account("anna", quick.encode("another text"), StaffRole.TAILOR));
        accounts.change(changed(accounts.find("anna").orElseThrow(), anna.version() + 1, true));
        cache.forget("anna");

        assertThat(isIn("anna", RIGHT, PROGRAM)).isFalse();
        assertThat(isIn("anna", "another text", PROGRAM)).isTrue();
    }

    private static StaffAccount changed(StaffAccount account, long version, boolean active) {
        return new StaffAccount(
                account.name(),
                account.displayName(),
                account.roles(),
                account.passwordHash(),
                active,
                false,
                Optional.empty(),
                account.createdAt(),
                Optional.empty(),
                Optional.empty(),
                version);
    }

    @Test
    void a_deactivated_account_lets_nobody_in_and_says_no_more_than_a_wrong_password() {
        sign("anna", RIGHT, PROGRAM);
        accounts.change(changed(accounts.find("anna").orElseThrow(), 2, false));
        cache.forget("anna");

        assertThatThrownBy(() -> sign("anna", RIGHT, PROGRAM)).hasMessage("Name or password is wrong.");
        assertThat(log.lines).last().asString().contains("why=not active or expired");
    }

    @Test
    void a_hash_of_few_rounds_is_made_anew_at_the_next_sign_in() {
        String before = accounts.find("anna").orElseThrow().passwordHash();

        sign("anna", RIGHT, HOME);

        String after = accounts.find("anna").orElseThrow().passwordHash();
        assertThat(before).startsWith("$2a$04$");
        assertThat(after).startsWith("$2a$10$");
        assertThat(new Passwords().matches(RIGHT, after)).isTrue();
    }

    @Test
    void a_name_that_nobody_has_is_not_recorded_for_it_may_be_a_password() {
        guess("my-secret-password", ATTACKER, 1);

        assertThat(log.lines).containsExactly("sign-in-failed unknown by nobody {by=form, why=wrong password}");
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
