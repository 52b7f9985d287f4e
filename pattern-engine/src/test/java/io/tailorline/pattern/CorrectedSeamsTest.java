package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Correction.OfNotch;
import io.tailorline.pattern.piece.Correction.OfPoint;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Seam.EaseRange;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of the sleeve's cap may be eased in when a tailor has changed the pattern by hand. */
class CorrectedSeamsTest {

    private static final EaseRange WHAT_A_CAP_TAKES = new EaseRange(20, 45);

    private static Pattern drawn(Correction... corrections) {
        Style style = Style.twoPiece().withCorrections(List.of(corrections));
        return ((Drafted) new PatternEngine().draftUncertified("order-1", style, AverageMan.body())).pattern();
    }

    private static EaseRange ease(Pattern pattern, String seam) {
        return pattern.seams().stream()
                .filter(each -> each.name().equals(seam))
                .map(Seam::ease)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_changed_elsewhere_leaves_the_cap_its_own_ease() {
        EaseRange own = ease(drawn(), "jacket.armhole");

        assertThat(ease(drawn(new OfPoint("trousers.front", Side.BOTH, "outseam", 500, 0, 2)), "jacket.armhole"))
                .isEqualTo(own);
        assertThat(ease(drawn(new OfPoint("jacket.front", Side.BOTH, "lapel", 100, 0, 1)), "jacket.armhole"))
                .isEqualTo(own);
        assertThat(own.max() - own.min()).isLessThan(1);
    }

    @Test
    void a_changed_armhole_or_notch_of_it_may_hold_what_a_cap_takes() {
        assertThat(ease(drawn(new OfPoint("jacket.back", Side.BOTH, "armhole", 90, 0, 1)), "jacket.armhole"))
                .isEqualTo(WHAT_A_CAP_TAKES);
        assertThat(ease(drawn(new OfNotch("jacket.topSleeve", Side.BOTH, "jacket.armhole", 1, 2)), "jacket.armhole"))
                .isEqualTo(WHAT_A_CAP_TAKES);
    }

    @Test
    void on_one_side_the_other_keeps_its_own() {
        Pattern uneven = drawn(new OfPoint("jacket.back", Side.LEFT, "armhole", 90, 0, 1));

        assertThat(ease(uneven, "jacket.armhole/L")).isEqualTo(WHAT_A_CAP_TAKES);
        assertThat(ease(uneven, "jacket.armhole/R")).isEqualTo(ease(drawn(), "jacket.armhole"));
    }
}
