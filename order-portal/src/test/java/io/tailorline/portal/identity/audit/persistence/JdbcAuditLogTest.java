package io.tailorline.portal.identity.audit.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.portal.fake.ContextTables;
import io.tailorline.portal.identity.audit.Actor;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditEntry;
import io.tailorline.portal.identity.audit.AuditTrail;
import io.tailorline.portal.identity.audit.ChainCheck;
import io.tailorline.portal.identity.audit.ChainCheck.Break;
import io.tailorline.portal.identity.audit.CurrentActor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcAuditLogTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00.123456789Z");
    private static final Actor ANNA = new Actor("anna", "192.0.2.7");

    private final DriverManagerDataSource database = new DriverManagerDataSource(
            "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000".formatted(UUID.randomUUID()), "sa", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
    private final JdbcAuditLog log = new JdbcAuditLog(jdbc, transactions, new CurrentActor(), () -> NOON);
    private final JdbcAuditTrail trail = new JdbcAuditTrail(jdbc);

    @BeforeEach
    void migrate() {
        ContextTables.in(database, "identity");
    }

    private void tenLines() {
        for (int i = 1; i <= 10; i++) {
            log.record(ANNA, AuditAction.ORDER_APPROVED, "TL-0000-0" + i, Map.of("kind", "review"));
        }
    }

    @Test
    void a_line_is_read_as_it_was_written() {
        log.record(ANNA, AuditAction.ORDER_SENT_BACK, "TL-4F7K-22", Map.of("reason", "袖长 \"again\"", "kind", "review"));

        AuditEntry line = trail.page(AuditTrail.Filter.none(), 10).get(0);

        assertThat(line.number()).isEqualTo(1);
        assertThat(line.at()).isEqualTo(Instant.parse("2026-11-28T12:00:00.123Z"));
        assertThat(line.account()).isEqualTo("anna");
        assertThat(line.address()).isEqualTo("192.0.2.7");
        assertThat(line.action()).isEqualTo("order-sent-back");
        assertThat(line.subject()).isEqualTo("TL-4F7K-22");
        assertThat(line.values()).isEqualTo("{\"kind\":\"review\",\"reason\":\"袖长 \\\"again\\\"\"}");
        assertThat(trail.check()).isEqualTo(new ChainCheck.Whole(1, line.hash()));
    }

    @Test
    void an_empty_log_is_whole() {
        assertThat(trail.check()).isEqualTo(new ChainCheck.Whole(0, AuditEntry.NOTHING_BEFORE));
    }

    @Test
    void outside_of_a_request_the_console_acts() {
        log.record(AuditAction.PASSWORD_RESET, "anna", Map.of());

        assertThat(trail.page(AuditTrail.Filter.none(), 1).get(0).account()).isEqualTo("console");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update identity.audit_entry set account = 'mallory' where entry_no = 4 | 4 | CHANGED",
                "update identity.audit_entry set address = '192.0.2.8' where entry_no = 1 | 1 | CHANGED",
                "update identity.audit_entry set recorded_at = dateadd('SECOND', 1, recorded_at) where entry_no = 9 | 9 | CHANGED",
                "update identity.audit_entry set detail = '{}' where entry_no = 10 | 10 | CHANGED",
                "update identity.audit_entry set subject = 'TL-', detail = detail where entry_no = 5 | 5 | CHANGED",
                "delete from identity.audit_entry where entry_no = 5 | 5 | MISSING",
                "delete from identity.audit_entry where entry_no = 1 | 1 | MISSING",
                "delete from identity.audit_entry where entry_no = 10 | 10 | WRONG_END",
                "delete from identity.audit_entry | 1 | WRONG_END",
                "update identity.audit_head set entry_no = 9 | 11 | WRONG_END",
                "delete from identity.audit_head | 11 | WRONG_END",
            })
    void what_was_changed_or_taken_out_is_found(String sql, long number, Break kind) {
        tenLines();

        jdbc.update(sql);

        assertThat(trail.check()).isEqualTo(new ChainCheck.Broken(number, kind));
    }

    @Test
    void lines_that_changed_places_are_found() {
        tenLines();

        jdbc.update("update identity.audit_entry set entry_no = 99 where entry_no = 3");
        jdbc.update("update identity.audit_entry set entry_no = 3 where entry_no = 7");
        jdbc.update("update identity.audit_entry set entry_no = 7 where entry_no = 99");

        assertThat(trail.check()).isEqualTo(new ChainCheck.Broken(3, Break.OUT_OF_PLACE));
    }

    @Test
    void a_line_put_in_with_a_good_hash_of_its_own_is_found() {
        tenLines();
        AuditEntry fourth = trail.page(AuditTrail.Filter.none(), 10).get(6);
        AuditEntry forged = new AuditEntry(
                        4,
                        fourth.at(),
                        "mallory",
                        fourth.address(),
                        fourth.action(),
                        fourth.subject(),
                        fourth.values(),
                        "",
                        fourth.previousHash(),
                        "")
                .sealed();

        jdbc.update(
                "update identity.audit_entry set account = ?, entry_hash = ? where entry_no = 4",
                forged.account(),
                forged.hash());

        assertThat(trail.check()).isEqualTo(new ChainCheck.Broken(5, Break.OUT_OF_PLACE));
    }

    @Test
    void an_action_that_is_rolled_back_leaves_no_line() {
        TransactionTemplate action = new TransactionTemplate(transactions);

        assertThatThrownBy(() -> action.executeWithoutResult(status -> {
                    log.record(ANNA, AuditAction.ORDER_APPROVED, "TL-1", Map.of());
                    throw new IllegalStateException("the action fails");
                }))
                .hasMessage("the action fails");

        assertThat(trail.check()).isEqualTo(new ChainCheck.Whole(0, AuditEntry.NOTHING_BEFORE));
    }

    @Test
    void many_who_write_at_once_make_one_chain() throws Exception {
        ExecutorService portals = Executors.newFixedThreadPool(8);
        List<Future<?>> written = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String subject = "TL-" + i;
            written.add(portals.submit(() -> log.record(ANNA, AuditAction.JOB_STARTED, subject, Map.of())));
        }
        for (Future<?> line : written) {
            line.get();
        }
        portals.shutdown();

        assertThat(trail.check())
                .isInstanceOfSatisfying(
                        ChainCheck.Whole.class,
                        whole -> assertThat(whole.lines()).isEqualTo(200));
    }

    @Test
    void pages_follow_one_another_and_filters_narrow_them() {
        tenLines();
        log.record(new Actor("bo", "::1"), AuditAction.SIGNED_IN, "bo", Map.of());

        List<AuditEntry> first = trail.page(AuditTrail.Filter.none(), 4);
        List<AuditEntry> second = trail.page(
                new AuditTrail.Filter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(first.get(3).number())),
                4);

        assertThat(first).extracting(AuditEntry::number).containsExactly(11L, 10L, 9L, 8L);
        assertThat(second).extracting(AuditEntry::number).containsExactly(7L, 6L, 5L, 4L);
        assertThat(trail.page(
                        new AuditTrail.Filter(
                                Optional.of("anna"),
                                Optional.of(AuditAction.ORDER_APPROVED),
                                Optional.of("TL-0000-03"),
                                Optional.empty()),
                        4))
                .extracting(AuditEntry::number)
                .containsExactly(3L);
        assertThat(trail.page(
                        new AuditTrail.Filter(
                                Optional.of("bo"),
                                Optional.of(AuditAction.ORDER_APPROVED),
                                Optional.empty(),
                                Optional.empty()),
                        4))
                .isEmpty();
    }
}
