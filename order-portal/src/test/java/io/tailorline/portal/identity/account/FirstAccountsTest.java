package io.tailorline.portal.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.ResourceBundleMessageSource;

class FirstAccountsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    private final AccountsInMemory accounts = new AccountsInMemory();
    private final Passwords passwords = new Passwords();

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    @BeforeEach
    void words() {
        words.setBasenames("messages/identity", "messages/web");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
    }

    private FirstAccounts start(Map<StaffRole, String> given, boolean onePerson, boolean mayTell) {
        FirstAccounts first = new FirstAccounts(
                accounts, passwords, new FirstAccounts.Given(given, onePerson, mayTell), words, () -> NOW);
        first.afterSingletonsInstantiated();
        return first;
    }

    @Test
    void the_first_start_draws_one_password_that_has_to_be_changed() {
        FirstAccounts first = start(Map.of(), false, true);
        FirstAccounts second = start(Map.of(), false, true);

        String password = first.fresh().get("admin");
        StaffAccount admin = accounts.find("admin").orElseThrow();
        assertThat(password).matches("([2-9a-z]{4}-){3}[2-9a-z]{4}");
        assertThat(passwords.matches(password, admin.passwordHash())).isTrue();
        assertThat(admin.mustChange()).isTrue();
        assertThat(admin.roles()).containsExactly(StaffRole.ADMIN);
        assertThat(admin.isOpen(NOW.plus(Passwords.ONE_TIME).minusSeconds(1))).isTrue();
        assertThat(admin.isOpen(NOW.plus(Passwords.ONE_TIME))).isFalse();
        assertThat(second.fresh()).isEmpty();
    }

    @Test
    void in_a_house_of_one_the_first_account_has_every_role_but_the_planners() {
        start(Map.of(), true, true);

        assertThat(accounts.find("admin").orElseThrow().roles())
                .containsExactly(StaffRole.ADMIN, StaffRole.TAILOR, StaffRole.CUTTER);
    }

    @Test
    void where_the_console_is_collected_no_password_is_drawn() {
        FirstAccounts first = start(Map.of(), false, false);

        assertThat(first.fresh()).isEmpty();
        assertThat(accounts.page("", 10)).isEmpty();
    }

    /** Listens to the logger itself: what the console shows is up to the application that was started last. */
    @Test
    void why_a_password_of_the_settings_is_weak_is_told() {
        Logger logger = (Logger) LoggerFactory.getLogger(FirstAccounts.class);
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        logger.addAppender(told);
        logger.setLevel(Level.WARN);
        try {
            start(Map.of(StaffRole.TAILOR, "needle", StaffRole.CUTTER, "tailorline-2026"), false, true);
        } finally {
            logger.detachAppender(told);
            logger.setLevel(null);
        }

        assertThat(told.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n")))
                .contains("account tailor is weak. Characters in the new password: 6 (6 bytes). Expected: 12 to 64")
                .contains("account cutter is weak. The new password is made of names, words and rows of keys")
                .doesNotContain("needle");
    }

    @Test
    void passwords_of_the_settings_are_set_at_every_start() {
        start(Map.of(StaffRole.TAILOR, "needle"), false, true);
        accounts.change(accounts.find("tailor").orElseThrow().withActive(false));

        start(Map.of(StaffRole.TAILOR, "thread"), false, true);

        StaffAccount tailor = accounts.find("tailor").orElseThrow();
        assertThat(passwords.matches("thread", tailor.passwordHash())).isTrue();
        assertThat(tailor.isOpen(NOW)).isTrue();
        assertThat(tailor.mustChange()).isFalse();
    }
}
