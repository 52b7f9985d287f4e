package io.tailorline.workflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.SampleOrders;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How patterns, markers and programs lie in the database. */
class DocumentsTest {

    private static final String ORDER = "TL-2222-22";

    private final TestDatabase database = new TestDatabase();

    @BeforeEach
    void order() {
        database.orders().add(ORDER, SampleOrders.specification(SampleOrders.medianMan()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Documents documents(LongText.Form form) {
        return new Documents(database.jdbc(), database.clock(), form);
    }

    private static String pattern() {
        DraftResult drafted = new PatternEngine()
                .draft(
                        ORDER,
                        SampleOrders.specification(SampleOrders.medianMan()).style(),
                        SampleOrders.specification(SampleOrders.medianMan()).body());
        return PatternJson.text(((DraftResult.Drafted) drafted).pattern());
    }

    private long stored() {
        return database.jdbc()
                .sql("select coalesce(length(content), 0) + coalesce(octet_length(compressed), 0) from order_document")
                .query(Long.class)
                .single();
    }

    @Test
    void the_pattern_of_a_suit_takes_a_quarter_of_its_text_or_less() {
        String pattern = pattern();
        documents(LongText.Form.COMPRESSED).storePattern(ORDER, pattern, List.of(Notice.verbatim("a note")), "tag");
        assertThat(stored()).isLessThan(pattern.length() / 4);
        assertThat(database.documents().current(ORDER, DocumentKind.PATTERN)).contains(pattern);
        assertThat(database.orders().get(ORDER).notes().pattern())
                .extracting(Notice::text)
                .containsExactly("a note");
    }

    @Test
    void a_document_that_a_release_before_has_stored_is_read() {
        String pattern = pattern();
        documents(LongText.Form.PLAIN).storePattern(ORDER, pattern, List.of(Notice.of("check.not-taken")), "tag");
        assertThat(stored()).isEqualTo(pattern.length());
        assertThat(database.jdbc()
                        .sql("select notes from order_document")
                        .query(String.class)
                        .single())
                .isEqualTo("[\"not taken\"]");
        assertThat(database.documents().current(ORDER, DocumentKind.PATTERN)).contains(pattern);
    }

    /** The statement of the release before: its step says that there is no document, fails, and is tried again. */
    @Test
    void a_release_before_finds_no_document_where_one_is_compressed() {
        documents(LongText.Form.COMPRESSED).store(ORDER, DocumentKind.PATTERN, pattern());
        assertThat(database.jdbc()
                        .sql("select d.content from order_document d join cut_order o on o.pattern_id = d.document_id"
                                + " where o.order_id = ?")
                        .param(ORDER)
                        .query(String.class)
                        .optional())
                .isEmpty();
    }

    @Test
    void a_damaged_document_is_no_document() {
        documents(LongText.Form.COMPRESSED).store(ORDER, DocumentKind.PATTERN, pattern());
        database.jdbc()
                .sql("update order_document set compressed = ?")
                .param(new byte[] {1, 2, 3})
                .update();
        assertThatThrownBy(() -> database.documents().current(ORDER, DocumentKind.PATTERN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("3 bytes");
    }
}
