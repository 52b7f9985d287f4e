package io.tailorline.nesting.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.MarkerMaker;
import io.tailorline.nesting.MarkerResult;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.cloth.Spread;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.MarkerRequest;
import io.tailorline.nesting.marker.SamplePatterns;
import io.tailorline.nesting.marker.SearchBudget;
import io.tailorline.nesting.rules.BundleRule;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.nesting.rules.PieceRule;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what {@code docs/nesting/marker.schema.json} says. */
class MarkerSchemaTest {

    private static final Fabric CLOTH = Fabric.plain("navy twill", 1500, Nap.TWO_WAY, 2);

    private final ObjectMapper mapper = new ObjectMapper();
    private final Schema schema = schema();

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            Files.readString(Path.of("..", "docs", "nesting", "marker.schema.json")), InputFormat.JSON);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Marker made(Fabric fabric, MarkerRules rules, Pattern... orders) {
        MarkerRequest request = new MarkerRequest(
                        Arrays.asList(orders), Material.SHELL, fabric, SearchBudget.ofIterations(0))
                .withRules(rules);
        return ((MarkerResult.Made) new MarkerMaker().make(request)).marker();
    }

    private List<String> faults(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void markers_of_all_kinds_obey_it() throws FormatFault {
        Pattern suit = SamplePatterns.smallSuit("A17");
        MarkerRules rules = new MarkerRules(
                List.of(PieceRule.of("jacket.*").tolerating("B")),
                List.of(),
                List.of(BundleRule.of("*").within(9000)),
                List.of("A", "B"));
        Marker plain = made(CLOTH, MarkerRules.none(), suit);

        assertThat(faults(MarkerJson.write(plain))).isEmpty();
        Marker fromRoll = made(CLOTH.fromRoll(new Fabric.RollState("R-2291", 7)), MarkerRules.none(), suit);
        assertThat(faults(MarkerJson.write(fromRoll))).isEmpty();
        assertThat(MarkerJson.read(MarkerJson.write(fromRoll))).isEqualTo(fromRoll);
        assertThat(faults(MarkerJson.write(fromRoll).replace("\"stockVersion\": 7", "\"stockVersion\": -7")))
                .isNotEmpty();
        assertThat(faults(MarkerJson.write(plain.without(List.of(new BundleRef("A17", Garment.WAISTCOAT))))))
                .isEmpty();
        assertThat(faults(MarkerJson.write(made(CLOTH.cutTo(9000), rules, suit, SamplePatterns.smallSuit("B18")))))
                .isEmpty();
        assertThat(faults(
                        MarkerJson.write(made(CLOTH.spread(Spread.of(Spread.Kind.FOLDED)), MarkerRules.none(), suit))))
                .isEmpty();
    }

    @Test
    void markers_for_the_cutter_s_tests_obey_it() throws Exception {
        Path file = Path.of("..", "cutter-driver", "src", "test", "resources", "markers", "suit.json");

        assertThat(faults(Files.readString(file))).isEmpty();
    }

    /** Both must refuse: a reader that a schema allows to leave a field out would meet files that we do not read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema",
                "unit",
                "fabric",
                "length",
                "efficiency",
                "placements",
                "fabric.id",
                "fabric.usableWidth",
                "fabric.nap",
                "placements.piece",
                "placements.order",
                "placements.garment",
                "placements.bundle",
                "placements.rotationDeg",
                "placements.mirrored",
                "placements.translate",
                "placements.cutLine",
                "placements.grainLine",
                "placements.notches",
                "placements.drillHoles",
                "placements.label"
            })
    void what_it_demands_the_reader_demands_too(String field) throws Exception {
        JsonNode root =
                mapper.readTree(MarkerJson.write(made(CLOTH, MarkerRules.none(), SamplePatterns.smallSuit("A17"))));
        String[] path = field.split("\\.");
        JsonNode holder = path.length == 1 ? root : root.get(path[0]);
        ObjectNode object = (ObjectNode) (holder.isArray() ? holder.get(0) : holder);
        object.remove(path[path.length - 1]);

        assertThat(faults(root.toString())).isNotEmpty();
        assertThatThrownBy(() -> MarkerJson.read(root.toString()))
                .isInstanceOf(FormatFault.class)
                .hasMessageContaining(path[path.length - 1] + ": missing");
    }

    @Test
    void a_field_that_it_does_not_know_is_none_of_a_marker() throws Exception {
        ObjectNode root = (ObjectNode)
                mapper.readTree(MarkerJson.write(made(CLOTH, MarkerRules.none(), SamplePatterns.smallSuit("A17"))));
        ((ObjectNode) root.get("placements").get(0)).put("colour", "navy");

        assertThat(faults(root.toString())).anyMatch(fault -> fault.contains("colour"));
    }
}
