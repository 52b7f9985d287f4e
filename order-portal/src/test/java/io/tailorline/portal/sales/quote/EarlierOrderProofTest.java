package io.tailorline.portal.sales.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.portal.identity.Signatures;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the page of an order gives for another order of the same cloth. */
class EarlierOrderProofTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 2);
    private static final String ORDER = "TL-4F7K-22";

    private final EarlierOrderProof proof = new EarlierOrderProof(new Signatures() {
        @Override
        public String of(String purpose, String text) {
            return Integer.toHexString((purpose + text).hashCode());
        }

        @Override
        public boolean isOf(String purpose, String text, String signature) {
            return of(purpose, text).equals(signature);
        }
    });

    @Test
    void it_is_of_one_order_and_lasts_a_week() {
        String text = proof.of(ORDER, TODAY);
        assertThat(proof.holds(ORDER, text, TODAY.plusDays(7))).isTrue();
        assertThat(proof.holds(ORDER, text, TODAY.plusDays(8))).isFalse();
        assertThat(proof.holds("TL-4F7K-23", text, TODAY)).isFalse();
        String longer = text.replace("2026-12-09", "2026-12-19");
        assertThat(proof.holds(ORDER, longer, TODAY)).isFalse();
    }

    @Test
    void what_is_no_proof_holds_for_nothing() {
        for (String text : new String[] {"", ".", "2026-12-09", "soon.abc"}) {
            assertThat(proof.holds(ORDER, text, TODAY)).as(text).isFalse();
        }
    }
}
