package io.tailorline.nesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestCheckTest {

    @Test
    void a_sound_piece_is_not_refused() {
        assertThat(refusal(2, SamplePatterns.rectangle(180, 50))).isEmpty();
    }

    @Test
    void a_piece_too_large_or_too_small_for_cloth_is_refused_by_name() {
        assertThat(refusal(2, SamplePatterns.rectangle(1e308, 50)))
                .startsWith(
                        "BROKEN_OUTLINE cutLine of piece 'jacket.jetting' of order 'A17' must lie within 100000 mm");
        assertThat(refusal(2, SamplePatterns.rectangle(1, 0.5)))
                .startsWith(
                        "BROKEN_OUTLINE cutLine of piece 'jacket.jetting' of order 'A17' must enclose at least 1 mm2");
        assertThat(refusal(2, SamplePatterns.ring(0, 0, 0, 50, 180, 50)))
                .contains("must run counter-clockwise and not cross itself");
    }

    @Test
    void a_grain_line_that_is_hardly_a_line_is_refused() {
        Piece jetting = jetting(2, SamplePatterns.rectangle(180, 50));
        PieceGeometry geometry = new PieceGeometry(
                jetting.cutLine(),
                new GrainLine(new Point(40, 30), new Point(40.004, 30)),
                List.of(),
                List.of(),
                List.of());

        assertThat(refusal(jetting.withGeometry(geometry)))
                .isEqualTo(
                        "BROKEN_OUTLINE cutLine of piece 'jacket.jetting' of order 'A17' must lie with a grain line of at least 1 mm.");
    }

    @Test
    void more_pieces_than_a_search_holds_are_refused_with_the_limit() {
        assertThat(refusal(3_000, SamplePatterns.rectangle(180, 50))).isEmpty();
        assertThat(refusal(1_000_000, SamplePatterns.rectangle(180, 50)))
                .isEqualTo("TOO_MANY_PIECES orders (1000000 pieces of the material) must have at most 3000 pieces in"
                        + " one marker.");
    }

    private static Piece jetting(int quantity, Ring cutLine) {
        return SamplePatterns.piece(
                "jacket.jetting", Garment.JACKET, new CutQuantity(quantity, false), NapDirection.TWO_WAY, cutLine);
    }

    private static String refusal(int quantity, Ring cutLine) {
        return refusal(jetting(quantity, cutLine));
    }

    private static String refusal(Piece piece) {
        MarkerRequest request = new MarkerRequest(
                List.of(SamplePatterns.pattern("A17", piece)),
                Material.SHELL,
                Fabric.plain("navy twill", 1500, Nap.TWO_WAY, 2),
                SearchBudget.ofIterations(0));
        return RequestCheck.refusal(request)
                .map(rejected -> rejected.reason() + " " + rejected.message())
                .orElse("");
    }
}
