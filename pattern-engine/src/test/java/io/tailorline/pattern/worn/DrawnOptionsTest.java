package io.tailorline.pattern.worn;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SampleWomen;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.ChoiceOption;
import io.tailorline.pattern.piece.FlagOption;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.LengthOption;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.StyleOption;
import io.tailorline.testkit.OfMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Two styles that differ in one option differ in the drawing where that option is seen, and nowhere else: on a man and
 * a woman, with what the option needs set. {@code -Dtailorline.drawn.bodies=18} tries as many more.
 */
@OfMany
class DrawnOptionsTest {

    private static final int MORE = Integer.getInteger("tailorline.drawn.bodies", 0);

    /** A line that moves less is the same line: the tape's rounding and half a stroke, mm. */
    private static final double SAME = 1.5;

    private static final List<String> NOTHING = List.of();
    private static final List<String> TURNED = List.of("jacket.lapel", "jacket.collar", "jacket.front");

    /** What an option may touch; of an option that is not listed every part of its garment. */
    private static final Map<String, List<String>> MAY_TOUCH = Map.ofEntries(
            Map.entry("jacket.lapel", TURNED),
            Map.entry("jacket.lapelWidth", TURNED),
            Map.entry("jacket.notchShape", TURNED),
            Map.entry("jacket.gorgeHeight", TURNED),
            Map.entry("jacket.gorgeAngle", TURNED),
            // a princess seam ends at the hem that the cut rounds
            Map.entry("jacket.frontCut", List.of("jacket.front", "jacket.seam")),
            Map.entry("jacket.pockets", List.of("jacket.pocket.hip")),
            Map.entry("jacket.pocketSlant", List.of("jacket.pocket.hip")),
            // the dart ends below the pocket, and the girth there with it
            Map.entry(
                    "jacket.pocketHeight",
                    List.of("jacket.pocket", "jacket.dart", "jacket.seam", "jacket.front", "jacket.back")),
            Map.entry("jacket.ticketPocket", List.of("jacket.pocket.ticket")),
            Map.entry("jacket.breastPocket", List.of("jacket.pocket.breast")),
            Map.entry("jacket.vents", List.of("jacket.vent", "jacket.back", "jacket.seam")),
            Map.entry("jacket.ventLength", List.of("jacket.vent", "jacket.back", "jacket.seam")),
            Map.entry("jacket.cuffButtons", List.of("jacket.cuff")),
            Map.entry("jacket.cuff", List.of("jacket.cuff")),
            Map.entry("jacket.actionBack", List.of("jacket.actionBack")),
            Map.entry("jacket.underCollar", List.of("jacket.collar")),
            Map.entry("jacket.collarStand", NOTHING),
            Map.entry("jacket.throatLatch", NOTHING),
            Map.entry("jacket.canvas", NOTHING),
            Map.entry("trousers.sidePocket", List.of("trousers.pocket.side")),
            Map.entry("trousers.hipPocket", List.of("trousers.pocket.hip")),
            Map.entry("trousers.hipPocketStyle", List.of("trousers.pocket.hip")),
            Map.entry("trousers.coinPocket", List.of("trousers.pocket.coin")),
            Map.entry("trousers.backDarts", List.of("trousers.dart", "trousers.pocket.hip")),
            Map.entry("trousers.loops", List.of("trousers.loops", "trousers.adjuster", "trousers.braceButtons")),
            Map.entry("trousers.braid", List.of("trousers.braid")),
            Map.entry("trousers.shapedBags", NOTHING),
            Map.entry("trousers.lining", NOTHING),
            Map.entry("waistcoat.lapel", List.of("waistcoat.lapel")),
            Map.entry("waistcoat.pockets", List.of("waistcoat.pocket")),
            Map.entry("waistcoat.back", List.of("waistcoat.back")));

    /** What no picture shows: it lies inside, or under what is turned over. */
    private static final Set<String> UNSEEN = Set.of(
            "jacket.canvas",
            "jacket.collarStand",
            "jacket.lining",
            "jacket.throatLatch",
            "jacket.underCollar",
            "trousers.lining",
            "trousers.shapedBags",
            // the front's shoulder is laid to the back's, whatever it rises
            "waistcoat.balance");

    private final PatternEngine engine = new PatternEngine();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();

    @Test
    void an_option_is_seen_where_it_is_and_nowhere_else() throws FormatFault {
        for (MeasurementSet body : bodies()) {
            tried(body);
        }
        assertThat(wrong).isEmpty();
        assertThat(unseen).isEmpty();
    }

    private static List<MeasurementSet> bodies() throws FormatFault {
        List<MeasurementSet> bodies = new ArrayList<>(List.of(AverageMan.body(), SampleWomen.named("average")));
        int more = MORE / 2;
        if (more > 0) {
            bodies.addAll(SharedBodies.men(2000 / more).subList(0, more));
            bodies.addAll(SharedBodies.women(960 / more).subList(0, more));
        }
        return bodies;
    }

    /**
     * Every value of every option of the body's sex against the usual one, in styles where the option has a meaning.
     */
    private void tried(MeasurementSet body) {
        for (StyleOption option : engine.options()) {
            if (option.sexes().contains(body.sex())) {
                Map<String, Object> needed = new TreeMap<>();
                needs(option, body.sex(), needed);
                Optional<Pattern> usual = drafted(body, option.garment(), needed, option.usual(body.sex()), option);
                Optional<SuitDrawing> drawn = usual.map(WornSuit::of);
                for (Object value : values(option)) {
                    Optional<Pattern> other = drafted(body, option.garment(), needed, value, option);
                    if (usual.isPresent() && other.isPresent()) {
                        String what = "%s=%s of %s, %s".formatted(option.name(), value, body.id(), body.sex());
                        Set<String> differ = differ(drawn.orElseThrow(), WornSuit.of(other.get()));
                        boolean isCutAlike =
                                usual.get().pieces().equals(other.get().pieces());
                        told(what, option, differ, isCutAlike);
                    }
                }
            }
        }
    }

    private void told(String what, StyleOption option, Set<String> differ, boolean isCutAlike) {
        differ.stream()
                .filter(part ->
                        mayTouch(option.name(), option.garment()).stream().noneMatch(part::startsWith))
                .forEach(part -> wrong.add(what + " touches " + part));
        if (differ.isEmpty() && !isCutAlike && !UNSEEN.contains(option.name())) {
            unseen.add(what);
        }
    }

    private static void needs(StyleOption option, Sex sex, Map<String, Object> needed) {
        for (StyleOption.Need need : option.needs()) {
            StyleOption other = need.option();
            needs(other, sex, needed);
            if (!need.values().contains(String.valueOf(other.usual(sex)))) {
                String word = need.values().get(0);
                needed.put(other.name(), other instanceof FlagOption ? (Object) Boolean.valueOf(word) : word);
            }
        }
    }

    private Optional<Pattern> drafted(
            MeasurementSet body, Garment garment, Map<String, Object> needed, Object value, StyleOption option) {
        Map<String, Object> options = new TreeMap<>(needed);
        options.put(option.name(), value);
        Style style = new Style(Style.Fit.REGULAR, Set.of(garment), options, List.of());
        return engine.draftUncertified(body.id(), style, body) instanceof Drafted drafted
                ? Optional.of(drafted.pattern())
                : Optional.empty();
    }

    /** Hands, feet and shirt are where the garment ends. */
    private static List<String> mayTouch(String option, Garment garment) {
        return MAY_TOUCH.getOrDefault(option, List.of(garment.word() + ".", "body.", "shirt"));
    }

    private static List<?> values(StyleOption option) {
        if (option instanceof ChoiceOption choice) {
            return choice.values();
        }
        if (option instanceof LengthOption length) {
            return List.of(length.least(), length.most());
        }
        return option instanceof FlagOption ? List.of(true, false) : List.of();
    }

    private static Set<String> differ(SuitDrawing one, SuitDrawing other) {
        Set<String> names = new TreeSet<>();
        differ(one.front(), other.front(), names);
        differ(one.back(), other.back(), names);
        return names;
    }

    private static void differ(WornView one, WornView other, Set<String> names) {
        Stream.concat(one.parts().stream(), other.parts().stream())
                .map(Part::name)
                .distinct()
                .filter(name -> !isSame(named(one, name), named(other, name)))
                .forEach(names::add);
    }

    private static List<Part> named(WornView view, String name) {
        return view.parts().stream().filter(part -> part.name().equals(name)).toList();
    }

    private static boolean isSame(List<Part> some, List<Part> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!isNear(some.get(i), others.get(i))
                    || !isNear(others.get(i), some.get(i))
                    || !tone(some.get(i)).equals(tone(others.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String tone(Part part) {
        return part instanceof Part.Shape shape ? shape.tone().name() : "";
    }

    /** Whether every point of one lies on the line of the other. */
    private static boolean isNear(Part one, Part other) {
        List<Point> line = other.points();
        return one.points().stream().allMatch(at -> {
            for (int i = 0; i < line.size(); i++) {
                if (distance(at, line.get(i), line.get((i + 1) % line.size())) <= SAME) {
                    return true;
                }
            }
            return false;
        });
    }

    private static double distance(Point at, Point from, Point to) {
        Point along = to.minus(from);
        double length = along.dot(along);
        double share = length == 0 ? 0 : Math.max(0, Math.min(1, at.minus(from).dot(along) / length));
        return at.distanceTo(from.towards(to, share));
    }
}
