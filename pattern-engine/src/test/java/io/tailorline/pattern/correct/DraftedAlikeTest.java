package io.tailorline.pattern.correct;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.MirroredPiece;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pieces of a pattern by the names of another, in which a pair is split or is none any more. */
class DraftedAlikeTest {

    private static final Pattern PAIR = drawn(List.of());
    private static final Pattern APART =
            drawn(List.of(new Correction.OfPoint("jacket.front", Side.LEFT, "neck", 30, 2, -1)));

    private static Pattern drawn(List<Correction> corrections) {
        Style style = Style.twoPiece().withCorrections(corrections);
        return ((Drafted) new PatternEngine().draftUncertified("order-1", style, AverageMan.body())).pattern();
    }

    private static Piece piece(Pattern pattern, String id) {
        return pattern.findPiece(id).orElseThrow();
    }

    @Test
    void a_pair_stands_for_either_of_two() {
        Pattern alike = DraftedAlike.of(PAIR, APART, Side.LEFT);
        Piece front = piece(PAIR, "jacket.front");

        assertThat(piece(alike, "jacket.front.right").edges()).isEqualTo(front.edges());
        assertThat(piece(alike, "jacket.front.left").edges())
                .isEqualTo(MirroredPiece.of(front).edges());
        assertThat(alike.seams()).isEqualTo(APART.seams());
    }

    @Test
    void of_two_the_one_of_the_asked_side_stands_for_the_pair() {
        Piece right = piece(DraftedAlike.of(APART, PAIR, Side.RIGHT), "jacket.front");
        Piece left = piece(DraftedAlike.of(APART, PAIR, Side.LEFT), "jacket.front");

        assertThat(right.edges()).isEqualTo(piece(PAIR, "jacket.front").edges());
        assertThat(left.edges())
                .isEqualTo(MirroredPiece.of(piece(APART, "jacket.front.left")).edges())
                .isNotEqualTo(right.edges());
        assertThat(right.notches())
                .extracting(Notch::mate)
                .isEqualTo(piece(PAIR, "jacket.front").notches().stream()
                        .map(Notch::mate)
                        .toList());
    }
}
