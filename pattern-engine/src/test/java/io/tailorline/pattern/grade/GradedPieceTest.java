package io.tailorline.pattern.grade;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.SamplePattern;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradedPieceTest {

    private static final Piece PLAIN = SamplePattern.front();
    private static final Piece SLASHED =
            SamplePattern.withInternalCut(PLAIN, "belly cut", Point.of(200, 100), Point.of(220, -10));

    @Test
    void an_internal_cut_has_no_rule_and_is_named_once_even_where_the_sample_size_lacks_it() {
        String named = PLAIN.id() + ": internal cut belly cut";

        assertThat(GradedPiece.of(List.of("48", "50", "52"), List.of(PLAIN, SLASHED, SLASHED), 1)
                        .ungraded())
                .containsExactly(named);
        assertThat(GradedPiece.of(List.of("48", "50"), List.of(PLAIN, SLASHED), 0)
                        .ungraded())
                .containsExactly(named);
        assertThat(GradedPiece.of(List.of("48", "50"), List.of(PLAIN, PLAIN), 0).ungraded())
                .isEmpty();
    }
}
