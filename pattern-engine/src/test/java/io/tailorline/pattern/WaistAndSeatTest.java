package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Alteration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Waist and seat, let out and taken in garment by garment and together, by any amount: docs/drafting/alterations.md.
 */
class WaistAndSeatTest {

    /** Of what a tape reads on the drawn pieces. */
    private static final double TAPE = 0.35;

    private final PatternEngine engine = new PatternEngine();

    private static Style style(List<Alteration> alterations) {
        return new Style(Style.Fit.REGULAR, Set.of(Garment.values()), Map.of(), alterations);
    }

    private Map<String, Double> finished(Alteration... alterations) {
        DraftResult result = engine.draft("order-1", style(List.of(alterations)), AverageMan.body());
        assertThat(result).as("%s", List.of(alterations)).isInstanceOf(Drafted.class);
        return ((Drafted) result)
                .pattern().girths().stream()
                        .collect(Collectors.toMap(Girth::name, Girth::finished, (one, other) -> one, TreeMap::new));
    }

    @ParameterizedTest
    @CsvSource({
        "waist,          8, waist waistcoatWaist trouserWaist",
        "waist,        -13, waist waistcoatWaist trouserWaist",
        "jacketWaist,    8, waist",
        "jacketWaist, -22.5, waist",
        "waistcoatWaist, 8, waistcoatWaist",
        "trouserWaist,  -8, trouserWaist",
        "trouserWaist,  17, trouserWaist",
        "seatWidth,      8, seat trouserSeat",
        "jacketSeat,    -8, seat",
        "trouserSeat,   11, trouserSeat",
        "trouserSeat, -8.5, trouserSeat"
    })
    void only_the_girths_of_its_garments_grow_by_the_amount(String rule, double amount, String girths) {
        Map<String, Double> before = finished();
        Map<String, Double> after = finished(new Alteration(rule, Side.BOTH, amount));

        for (String girth :
                List.of("chest", "waist", "seat", "waistcoatChest", "waistcoatWaist", "trouserWaist", "trouserSeat")) {
            double wanted = List.of(girths.split(" ")).contains(girth) ? amount : 0;
            assertThat(after.get(girth) - before.get(girth)).as(girth).isCloseTo(wanted, within(TAPE));
        }
    }

    @Test
    void together_and_apart_add_up() {
        Map<String, Double> before = finished();
        Map<String, Double> after =
                finished(new Alteration("waist", Side.BOTH, -10), new Alteration("trouserWaist", Side.BOTH, 18));

        assertThat(after.get("waist") - before.get("waist")).isCloseTo(-10, within(TAPE));
        assertThat(after.get("trouserWaist") - before.get("trouserWaist")).isCloseTo(8, within(TAPE));
    }

    /** Rules by lot, amounts by lot to a tenth: what a fitter writes down is drafted and certified. */
    @Test
    void fifty_free_amounts_are_drafted() {
        Random chance = new Random(28);
        List<AlterationRule> rules = new ArrayList<>(List.of(AlterationRule.values()));
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            if (i % rules.size() == 0) {
                Collections.shuffle(rules, chance);
            }
            AlterationRule rule = rules.get(i % rules.size());
            double amount = Math.rint((rule.least() + (rule.most() - rule.least()) * chance.nextDouble()) * 10) / 10;
            Side side = rule.isForOneSide() ? Side.values()[chance.nextInt(3)] : Side.BOTH;
            Style altered = style(List.of(new Alteration(rule.word(), side, amount)));
            if (!(engine.draft("order-1", altered, AverageMan.body()) instanceof Drafted)) {
                refused.add(rule + " " + side + " " + amount);
            }
        }
        assertThat(refused).isEmpty();
    }
}
