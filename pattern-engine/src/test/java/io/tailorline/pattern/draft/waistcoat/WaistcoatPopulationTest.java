package io.tailorline.pattern.draft.waistcoat;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.check.Certificate;
import io.tailorline.pattern.draft.Alterations;
import io.tailorline.pattern.draft.BodyReading;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.GarmentDraft;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.AlterationRule;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Alteration;
import io.tailorline.testkit.OfMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Waistcoats for a whole population, read from the shared data when it lies beside the checkout. */
@OfMany
class WaistcoatPopulationTest {

    private static final int SEED = 20261125;

    @Test
    void every_twentieth_man_gets_a_sound_waistcoat_in_every_fit() throws FormatFault {
        assertThat(unsound(SharedBodies.men(20), Map.of())).isEmpty();
    }

    @Test
    void every_tenth_woman_gets_a_sound_waistcoat_in_every_fit() throws FormatFault {
        assertThat(unsound(SharedBodies.women(10), Map.of())).isEmpty();
    }

    @Test
    void every_look_is_sound_on_men_and_women() throws FormatFault {
        List<String> unsound = new ArrayList<>();
        for (String buttons : List.of("5", "6", "6x3", "8x4")) {
            for (String lapel : List.of("none", "notch", "shawl", "peak")) {
                Map<String, Object> look =
                        Map.of("waistcoat.buttons", buttons, "waistcoat.lapel", lapel, "waistcoat.back", "shell");
                unsound.addAll(unsound(SharedBodies.men(200), look));
                unsound.addAll(unsound(SharedBodies.women(200), look));
            }
        }
        assertThat(unsound).isEmpty();
    }

    @Test
    void options_at_their_limits_stay_sound() throws FormatFault {
        List<MeasurementSet> bodies = new ArrayList<>(SharedBodies.men(80));
        bodies.addAll(SharedBodies.women(80));
        List<String> unsound = new ArrayList<>();
        for (Map<String, Object> look : List.<Map<String, Object>>of(
                Map.of("waistcoat.opening", 80.0, "waistcoat.length", 40.0, "waistcoat.balance", -5.0),
                Map.of("waistcoat.opening", 200.0, "waistcoat.length", 110.0, "waistcoat.balance", 25.0),
                Map.of("waistcoat.hem", "straight", "waistcoat.length", 40.0, "waistcoat.pockets", "2"),
                Map.of("waistcoat.lapel", "peak", "waistcoat.lapelWidth", 75.0, "waistcoat.strap", false),
                Map.of("waistcoat.lapel", "notch", "waistcoat.lapelWidth", 40.0, "waistcoat.opening", 200.0))) {
            unsound.addAll(unsound(bodies, look));
        }
        assertThat(unsound).isEmpty();
    }

    /** A back turned far over the blades bends the neck strip: its grain line must still find a third of it. */
    @Test
    void the_most_stooped_man_gets_a_sound_waistcoat() throws FormatFault {
        Alteration most = new Alteration(AlterationRule.STOOPED.word(), Side.BOTH, AlterationRule.STOOPED.most());
        List<String> unsound = new ArrayList<>();
        for (MeasurementSet man : SharedBodies.men(60)) {
            problem(man, new Style(Style.Fit.REGULAR, Set.of(Garment.WAISTCOAT), Map.of(), List.of(most)))
                    .ifPresent(unsound::add);
        }
        assertThat(unsound).isEmpty();
    }

    @Test
    void two_hundred_bodies_with_random_alterations_get_sound_waistcoats() throws FormatFault {
        Random random = new Random(SEED);
        List<MeasurementSet> bodies = new ArrayList<>(SharedBodies.men(20));
        bodies.addAll(SharedBodies.women(10));
        List<String> unsound = new ArrayList<>();
        for (MeasurementSet body : bodies) {
            Style style = new Style(
                    Style.Fit.values()[random.nextInt(3)], Set.of(Garment.WAISTCOAT), Map.of(), alterations(random));
            problem(body, style).ifPresent(unsound::add);
        }
        assertThat(bodies).hasSizeGreaterThan(200);
        assertThat(unsound).isEmpty();
    }

    /** One to six rules, none with the one that undoes it, each by a random number of its steps. */
    private static List<Alteration> alterations(Random random) {
        List<AlterationRule> rules = new ArrayList<>(List.of(AlterationRule.values()));
        rules.removeIf(rule -> !rule.garments().contains(Garment.WAISTCOAT));
        rules.remove(random.nextBoolean() ? AlterationRule.WAIST : AlterationRule.WAISTCOAT_WAIST);
        rules.remove(random.nextBoolean() ? AlterationRule.STOOPED : AlterationRule.ERECT);
        if (random.nextBoolean()) {
            rules.remove(AlterationRule.SQUARE_SHOULDER);
        } else {
            rules.removeAll(List.of(AlterationRule.SLOPING_SHOULDER, AlterationRule.LOW_SHOULDER));
        }
        List<Alteration> chosen = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            AlterationRule rule = rules.remove(random.nextInt(rules.size()));
            int steps = (int) StrictMath.rint((rule.most() - rule.least()) / rule.step());
            chosen.add(new Alteration(rule.word(), Side.BOTH, rule.least() + rule.step() * random.nextInt(steps + 1)));
        }
        return chosen;
    }

    @Test
    @EnabledIfSystemProperty(named = "population", matches = "all", disabledReason = "run with -Dpopulation=all")
    void every_man_and_every_woman_gets_a_sound_waistcoat_in_every_fit() throws FormatFault {
        assertThat(unsound(SharedBodies.men(1), Map.of())).isEmpty();
        assertThat(unsound(SharedBodies.women(1), Map.of())).isEmpty();
    }

    private static List<String> unsound(List<MeasurementSet> bodies, Map<String, Object> options) {
        List<String> unsound = new ArrayList<>();
        for (MeasurementSet body : bodies) {
            for (Style.Fit fit : Style.Fit.values()) {
                problem(body, new Style(fit, Set.of(Garment.WAISTCOAT), options, List.of()))
                        .ifPresent(unsound::add);
            }
        }
        return unsound;
    }

    static Optional<String> problem(MeasurementSet body, Style style) {
        String who = "%s %s %s %s".formatted(body.id(), style.fit().word(), style.options(), style.alterations());
        try {
            Figure figure = new Figure(
                    body.sex(), BodyReading.of(body).body().orElseThrow(), Alterations.of(style, Side.RIGHT));
            GarmentDraft draft = WaistcoatDraft.of(figure, style);
            Certificate certificate = Certificate.of(
                    new Pattern(body.id(), style, body, draft.pieces(), draft.seams(), draft.girths(), Map.of()));
            return certificate.isSound()
                    ? Optional.empty()
                    : Optional.of("%s: %s".formatted(who, certificate.broken()));
        } catch (IllegalArgumentException wrong) {
            return Optional.of(who + wrong);
        } catch (ImpossibleGeometry impossible) {
            return Optional.of("%s: %s".formatted(who, impossible.getMessage()));
        }
    }
}
