package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.io.PatternFormatFault;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Alteration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Real men, each with alterations by lot; a man who is refused unaltered is none of its business. */
class AlterationsPopulationTest {

    private static final Set<Garment> SUIT = Set.of(Garment.JACKET, Garment.WAISTCOAT);

    private final PatternEngine engine = new PatternEngine();

    @Test
    void nearly_every_real_man_can_be_altered_in_six_ways_at_once() throws PatternFormatFault {
        int step = Integer.getInteger("tailorline.bodies.step", 20);
        double most = Double.parseDouble(System.getProperty("tailorline.alterations.most", "0.6"));
        Random random = new Random(7);
        List<String> refused = new ArrayList<>();
        List<MeasurementSet> men = SharedBodies.men(step);
        for (MeasurementSet man : men) {
            List<Alteration> list = RandomAlterations.of(engine.alterations(), SUIT, 6, most, random);
            Style style = new Style(Style.Fit.values()[random.nextInt(3)], SUIT, Map.of(), list);
            Style unaltered = new Style(style.fit(), SUIT, Map.of(), List.of());
            if (engine.draft(man.id(), style, man) instanceof Rejected rejected
                    && !(engine.draft(man.id(), unaltered, man) instanceof Rejected)) {
                refused.add("%s %s %s: %s"
                        .formatted(
                                man.id(),
                                style.fit(),
                                list,
                                rejected.reasons().get(0).message()));
            }
        }
        assertThat(men.size()).isGreaterThan(100);
        assertThat(refused).hasSizeLessThanOrEqualTo(men.size() / 50);
    }
}
