package io.tailorline.cutter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.geometry.Point;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Notch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Markers edited by chance: each is planned, and its words can be sent to a table, or is refused in a sentence. Nothing
 * else is thrown. How many: {@code -Dtailorline.malformed=100000}; the same number makes the same edits.
 */
class MalformedMarkersTest {

    private static final int EDITS = Integer.getInteger("tailorline.malformed", 2000);

    private static final double[] NUMBERS = {
        0,
        -1,
        1,
        90,
        1e-9,
        -1e-300,
        700,
        9000,
        1e5,
        -1e6,
        9.9e6,
        -9.9e6,
        2147483648d,
        1e9,
        -1e12,
        1e308,
        Double.NaN,
        Double.NEGATIVE_INFINITY
    };
    private static final String[] WORDS = {"", " ", "slit", "double", "7/jacket.front/L", "../x", "\u0000", "hole"};

    private final SplittableRandom random = new SplittableRandom(1867);

    /** What was planned: most edits leave the lines as they are. */
    private final Set<List<Object>> planned = new HashSet<>();

    /** A front with every kind of mark, a side that touches it, and a flaw beside them. */
    private static Marker sound() {
        Placement front = Markers.slashed(
                Markers.piece(
                        "jacket.front/L",
                        Markers.rectangle(100, 50, 300, 200),
                        List.of(
                                Markers.notch(200, 50, 90, Notch.Kind.SINGLE),
                                Markers.notch(300, 250, -90, Notch.Kind.DOUBLE),
                                Markers.notch(100, 150, 0, Notch.Kind.SLIT)),
                        List.of(new DrillHole(Point.of(150, 100), "dart tip"))),
                Point.of(250, 150),
                Point.of(260, 100),
                Point.of(270, 50));
        Marker plain = Markers.of(front, Markers.rectangle("jacket.side/L", 400, 50, 150, 200));
        return new Marker(
                FlawedPieceTest.cloth(700), plain.length(), plain.efficiency(), plain.placements(), plain.rules());
    }

    @Test
    void an_edited_marker_is_planned_or_refused_in_a_sentence() throws FormatFault {
        JsonNode sound = JsonCursor.parse("marker", MarkerJson.write(sound())).node();
        assertThat(outcome(JsonCursor.of("marker", sound))).isEqualTo("planned");
        Map<String, Integer> outcomes = new TreeMap<>();
        Map<String, String> bugs = new TreeMap<>();
        for (int edit = 0; edit < EDITS; edit++) {
            JsonNode tree = sound.deepCopy();
            String what = edit(tree);
            try {
                outcomes.merge(outcome(JsonCursor.of("marker", tree)), 1, Integer::sum);
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError bug) {
                bugs.putIfAbsent(bug + " at " + bug.getStackTrace()[0], "edit %d: %s".formatted(edit, what));
            }
        }
        assertThat(bugs).isEmpty();
        assertThat(outcomes.keySet())
                .contains("planned", "unreadable", "NotchOffEdge", "NotchDepth", "MarkOutsidePiece", "Overlapping");
    }

    private String outcome(JsonCursor text) {
        Marker marker;
        try {
            marker = MarkerJson.read(text);
        } catch (FormatFault unreadable) {
            assertThat(unreadable.getMessage()).startsWith("marker, $").hasSizeGreaterThan(20);
            return "unreadable";
        }
        if (!planned.add(geometry(marker))) {
            return "planned";
        }
        PlanResult result = CutPlanner.plan(marker, BuiltInProfile.REFERENCE.profile());
        if (result instanceof Refused refused) {
            planned.remove(geometry(marker));
            assertThat(refused.message()).hasSizeGreaterThan(20);
            return refused.getClass().getSimpleName();
        }
        CutJob.of(1, ((PlanResult.Planned) result).program());
        return "planned";
    }

    private static List<Object> geometry(Marker marker) {
        List<Object> all = new ArrayList<>(List.of(marker.fabric(), marker.rules()));
        marker.placements().forEach(placement -> all.add(List.of(placement.geometry(), placement.label())));
        return all;
    }

    /** One change at a place of the tree, all places alike likely. */
    private String edit(JsonNode tree) {
        List<JsonNode> holders = new ArrayList<>();
        collect(tree, holders);
        JsonNode holder = holders.get(random.nextInt(holders.size()));
        if (holder instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(8) == 0) {
                object.remove(name);
                return name + " removed";
            }
            object.set(name, edited(object.get(name)));
            return name + " = " + object.get(name);
        }
        ArrayNode array = (ArrayNode) holder;
        int at = random.nextInt(array.size());
        switch (random.nextInt(6)) {
            case 0 -> array.remove(at);
            case 1 -> array.insert(at, array.get(random.nextInt(array.size())));
            case 2 -> array.set(at, array.get(random.nextInt(array.size())));
            default -> array.set(at, edited(array.get(at)));
        }
        return "element %d of %s".formatted(at, array);
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (!node.isEmpty()) {
            holders.add(node);
        }
        node.forEach(child -> collect(child, holders));
    }

    private JsonNode edited(JsonNode value) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (value.isNumber() && random.nextInt(8) > 0) {
            return make.numberNode(
                    random.nextInt(3) > 0
                            ? NUMBERS[random.nextInt(NUMBERS.length)]
                            : value.doubleValue() + random.nextDouble(-20, 20));
        }
        return switch (random.nextInt(5)) {
            case 0 -> make.nullNode();
            case 1 -> make.booleanNode(random.nextBoolean());
            case 2 -> make.arrayNode();
            case 3 -> make.numberNode(NUMBERS[random.nextInt(NUMBERS.length)]);
            default -> make.textNode(WORDS[random.nextInt(WORDS.length)]);
        };
    }
}
