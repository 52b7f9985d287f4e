package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Alteration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an alteration does to a whole suit: docs/drafting/certificate.md, I. */
class AlterationsBehaviourTest {

    private static final Set<Garment> SUIT = Set.of(Garment.values());

    private final PatternEngine engine = new PatternEngine();

    private static Style style(Alteration... alterations) {
        return new Style(Style.Fit.REGULAR, SUIT, Map.of(), List.of(alterations));
    }

    private Pattern drafted(Style style, MeasurementSet body) {
        DraftResult result = engine.draft("order-1", style, body);
        assertThat(result).as("%s", style.alterations()).isInstanceOf(Drafted.class);
        return ((Drafted) result).pattern();
    }

    /** The pattern's bytes without the list of what was ordered. */
    private static String bytes(Pattern pattern) {
        return PatternJson.text(new Pattern(
                pattern.id(),
                style(),
                pattern.measurements(),
                pattern.pieces(),
                pattern.seams(),
                pattern.girths(),
                pattern.labels()));
    }

    private static Alteration both(AlterationRule rule, double amount) {
        return new Alteration(rule.word(), Side.BOTH, amount);
    }

    @ParameterizedTest
    @EnumSource(AlterationRule.class)
    void nothing_and_there_and_back_again_are_the_unaltered_pattern(AlterationRule rule) {
        String unaltered = bytes(drafted(style(), AverageMan.body()));

        assertThat(bytes(drafted(style(both(rule, 0)), AverageMan.body()))).isEqualTo(unaltered);
        assertThat(bytes(drafted(
                        style(both(rule, rule.most()), both(rule, rule.step()), both(rule, -rule.most())),
                        AverageMan.body())))
                .isNotEqualTo(unaltered);
        assertThat(bytes(drafted(style(both(rule, rule.most()), both(rule, -rule.most())), AverageMan.body())))
                .isEqualTo(unaltered);
    }

    @ParameterizedTest
    @EnumSource(AlterationRule.class)
    void both_ends_of_every_range_are_drafted_on_both_sides(AlterationRule rule) {
        for (double amount : new double[] {rule.least(), rule.most()}) {
            assertThat(drafted(style(both(rule, amount)), AverageMan.body()).pieces())
                    .isNotEmpty();
        }
    }

    @Test
    void the_order_of_the_list_leaves_no_trace() {
        Alteration low = new Alteration("lowShoulder", Side.LEFT, 10);
        Alteration sleeve = both(AlterationRule.SLEEVE_LENGTH, -15);

        assertThat(bytes(drafted(style(low, sleeve), AverageMan.body())))
                .isEqualTo(bytes(drafted(style(sleeve, low), AverageMan.body())));
    }

    @Test
    void the_same_on_the_left_and_on_the_right_is_the_same_on_both() {
        assertThat(bytes(drafted(
                        style(
                                new Alteration("lowShoulder", Side.LEFT, 10),
                                new Alteration("lowShoulder", Side.RIGHT, 10)),
                        AverageMan.body())))
                .isEqualTo(bytes(drafted(style(both(AlterationRule.LOW_SHOULDER, 10)), AverageMan.body())));
    }

    @Test
    void an_arm_longer_by_ten_makes_a_sleeve_longer_by_ten_as_the_alteration_does() {
        double arm = AverageMan.body().get(Measurement.ARM_LENGTH);
        double usual = forearm(drafted(style(), AverageMan.body()));

        assertThat(forearm(drafted(style(both(AlterationRule.SLEEVE_LENGTH, 10)), AverageMan.body())) - usual)
                .isCloseTo(10, within(0.3));
        double before = usual;
        for (int longer = 5; longer <= 40; longer += 5) {
            double now = forearm(drafted(style(), AverageMan.with(Measurement.ARM_LENGTH, arm + longer)));
            assertThat(now - before).isCloseTo(5, within(0.5));
            before = now;
        }
    }

    private static double forearm(Pattern pattern) {
        return pattern.findPiece("jacket.underSleeve")
                .flatMap(piece -> piece.findEdge("forearm"))
                .orElseThrow()
                .length();
    }

    @Test
    void a_chest_larger_by_ten_is_a_finished_chest_larger_by_ten() {
        double chest = AverageMan.body().get(Measurement.CHEST_GIRTH);

        assertThat(finishedChest(drafted(style(), AverageMan.with(Measurement.CHEST_GIRTH, chest + 10)))
                        - finishedChest(drafted(style(), AverageMan.body())))
                .isCloseTo(10, within(0.5));
    }

    private static double finishedChest(Pattern pattern) {
        return pattern.girths().stream()
                .filter(girth -> girth.name().equals("chest"))
                .mapToDouble(Girth::finished)
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 60, seed = "4713")
    void any_list_of_alterations_is_drafted_soundly_or_refused_by_name(@ForAll long seed) {
        Random chance = new Random(seed);
        List<Alteration> list = RandomAlterations.of(engine.alterations(), SUIT, 1 + chance.nextInt(8), 1, chance);

        DraftResult result = engine.draft("order-1", style(list.toArray(Alteration[]::new)), AverageMan.body());

        if (result instanceof Drafted drafted) {
            assertThat(Certificate.of(drafted.pattern()).isSound()).isTrue();
        } else {
            assertThat(((Rejected) result).reasons()).allSatisfy(reason -> {
                assertThat(reason.where()).isNotBlank();
                assertThat(reason.expected()).isNotBlank();
            });
        }
    }
}
