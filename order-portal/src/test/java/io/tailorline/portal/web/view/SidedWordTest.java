package io.tailorline.portal.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SidedWordTest {

    private static final MeasurementSet BODY = MeasurementSet.symmetric(
            "a-man",
            Sex.MALE,
            Map.of(
                    Measurement.STATURE, 1756.0,
                    Measurement.NECK_GIRTH, 398.0,
                    Measurement.CHEST_GIRTH, 1037.0,
                    Measurement.WAIST_GIRTH, 905.0,
                    Measurement.HIP_GIRTH, 1009.0,
                    Measurement.SHOULDER_LENGTH, 150.0,
                    Measurement.ARM_LENGTH, 593.0,
                    Measurement.UPPER_ARM_GIRTH, 333.0,
                    Measurement.WRIST_GIRTH, 176.0,
                    Measurement.INSIDE_LEG, 846.0));

    private final NoticeTexts notices = new NoticeTexts(PageMessages.source());

    private static Pattern altered() {
        Style style = new Style(
                Style.Fit.REGULAR,
                Set.of(Garment.values()),
                Map.of(),
                List.of(new Style.Alteration("lowShoulder", Side.LEFT, 5), new Style.Alteration("leg", Side.LEFT, 5)));
        return ((Drafted) new PatternEngine().draft("TL-2222-22", style, BODY)).pattern();
    }

    private String chinese(Word word) {
        return notices.of(Notice.joined(List.of(word)), Sex.MALE, Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void a_word_is_named_with_its_side() {
        assertThat(chinese(Word.piece("jacket.front.left"))).isEqualTo("左前片");
        assertThat(chinese(Word.edge("neckRight"))).isEqualTo("右领圈");
        assertThat(chinese(Word.edge("hem.side"))).isEqualTo("下摆");
        assertThat(chinese(Word.seam("jacket.shoulder/L"))).isEqualTo("左肩缝");
        assertThat(chinese(Word.girth("thigh.left"))).isEqualTo("左大腿围");
    }

    /** Seams are named apart where the sides differ. */
    @Test
    void every_edge_and_seam_of_a_suit_has_a_name_in_both_languages() {
        Set<String> unnamed = new TreeSet<>();
        for (Piece piece : altered().pieces()) {
            for (Edge edge : piece.edges()) {
                unnamed.add(chinese(Word.edge(edge.name())));
            }
        }
        for (Seam seam : altered().seams()) {
            unnamed.add(chinese(Word.seam(seam.name())));
        }
        unnamed.removeIf(name -> !name.matches(".*[a-zA-Z].*"));
        assertThat(unnamed).isEmpty();
    }

    @Test
    void every_invariant_has_a_name() {
        for (InvariantResult result : Certificate.of(altered()).results()) {
            assertThat(PageMessages.source()
                            .getMessage("invariant." + result.name(), null, "", Locale.SIMPLIFIED_CHINESE))
                    .as(result.name())
                    .isNotEmpty();
        }
    }
}
