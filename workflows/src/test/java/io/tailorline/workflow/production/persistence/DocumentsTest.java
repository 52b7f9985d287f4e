package io.tailorline.workflow.production.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
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
        database.place(ORDER, SampleOrders.specification(SampleOrders.medianMan()));
    }

    @AfterEach
    void close() {
        database.close();
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
                .sql("select octet_length(content) from production.order_document")
                .query(Long.class)
                .single();
    }

    @Test
    void the_pattern_of_a_suit_takes_a_quarter_of_its_text_or_less() {
        String pattern = pattern();
        database.documents().storePattern(ORDER, pattern, List.of(Notice.verbatim("a note")), "tag");
        assertThat(stored()).isLessThan(pattern.length() / 4);
        assertThat(database.documents().current(ORDER, DocumentKind.PATTERN)).contains(pattern);
        assertThat(database.orders().get(ORDER).notes().pattern())
                .extracting(Notice::text)
                .containsExactly("a note");
    }

    @Test
    void a_damaged_document_is_no_document() {
        database.documents().store(ORDER, DocumentKind.PATTERN, pattern());
        database.jdbc()
                .sql("update production.order_document set content = ?")
                .param(new byte[] {1, 2, 3})
                .update();
        assertThatThrownBy(() -> database.documents().current(ORDER, DocumentKind.PATTERN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("3 bytes");
    }
}
