package io.tailorline.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Alteration;
import io.tailorline.pattern.piece.StyleOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every pair of option values, and every alteration at both ends of its range, each on bodies by lot: drafted, or
 * refused with what is possible. The gate tries a fixed sample; {@code -Dtailorline.pairs.every=1
 * -Dtailorline.pairs.bodies=50} tries every pair on fifty bodies.
 */
class OptionPairsTest {

    private static final int EVERY = Integer.getInteger("tailorline.pairs.every", 97);
    private static final int BODIES = Integer.getInteger("tailorline.pairs.bodies", 1);
    private static final long SEED = Long.getLong("tailorline.seed", 13);
    /** One draft in this many may be refused. */
    private static final int REFUSED_ONE_IN = 50;

    private final PatternEngine engine = new PatternEngine();

    /** An option with one of its values, or an alteration: a name and a change of the style. */
    private record Choice(String name, Object value) {}

    @ParameterizedTest
    @EnumSource(Sex.class)
    void every_pair_of_choices_is_drafted_or_refused_with_what_is_possible(Sex sex) throws FormatFault {
        List<MeasurementSet> bodies = sex == Sex.MALE ? SharedBodies.men(1) : SharedBodies.women(1);
        Random random = new Random(SEED);
        List<Choice> choices = choices(sex);
        List<String> refused = new ArrayList<>();
        int tried = 0;
        int pair = 0;
        for (int i = 0; i < choices.size(); i++) {
            for (int j = i + 1; j < choices.size(); j++) {
                boolean isTried = pair++ % EVERY == 0
                        && !choices.get(i).name().equals(choices.get(j).name());
                for (int k = 0; isTried && k < BODIES; k++) {
                    MeasurementSet body = bodies.get(random.nextInt(bodies.size()));
                    Style style = style(List.of(choices.get(i), choices.get(j)), random);
                    tried++;
                    if (!engine.refusals(style, body).isEmpty()) {
                        continue;
                    }
                    if (engine.draft(body.id(), style, body) instanceof Rejected rejected) {
                        assertThat(rejected.reasons()).allSatisfy(reason -> {
                            assertThat(reason.where()).matches("(style|measurements|left)\\..+");
                            assertThat(reason.message()).doesNotContain("NaN");
                        });
                        refused.add(body.id() + " " + style + ": "
                                + rejected.reasons().get(0).message());
                    }
                }
            }
        }
        System.getLogger(getClass().getName())
                .log(System.Logger.Level.INFO, "{0} of {1} refused: {2}", refused.size(), tried, refused);
        assertThat(refused).hasSizeLessThanOrEqualTo(tried / REFUSED_ONE_IN);
    }

    private List<Choice> choices(Sex sex) {
        List<Choice> choices = new ArrayList<>();
        for (StyleOption option : engine.options()) {
            if (option.sexes().contains(sex)) {
                RandomOrders.extremes(option).forEach(value -> choices.add(new Choice(option.name(), value)));
            }
        }
        for (AlterationRule rule : engine.alterations()) {
            choices.add(new Choice(rule.word(), rule.most()));
            if (rule.least() < 0) {
                choices.add(new Choice(rule.word(), rule.least()));
            }
        }
        return choices;
    }

    private static Style style(List<Choice> pair, Random random) {
        Map<String, Object> options = new TreeMap<>();
        List<Alteration> alterations = new ArrayList<>();
        for (Choice choice : pair) {
            AlterationRule.find(choice.name())
                    .ifPresentOrElse(
                            rule -> alterations.add(new Alteration(rule.word(), Side.BOTH, (Double) choice.value())),
                            () -> options.put(choice.name(), choice.value()));
        }
        Set<Garment> garments = Set.of(Garment.values());
        Style.Fit fit = Style.Fit.values()[random.nextInt(Style.Fit.values().length)];
        Style style = new Style(fit, garments, options, Collections.unmodifiableList(alterations));
        return new Style(fit, garments, RandomOrders.meant(style), alterations);
    }
}
