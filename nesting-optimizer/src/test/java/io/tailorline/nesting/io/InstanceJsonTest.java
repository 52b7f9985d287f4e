package io.tailorline.nesting.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.json.FormatFault;
import io.tailorline.nesting.check.Feasibility;
import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Solution;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceJsonTest {

    static final String TWO_TRIANGLES = """
            {"name":"two","strip_height":10.5,"items":[
             {"id":3,"demand":2,"allowed_orientations":[0.0,180.0],
              "shape":{"type":"simple_polygon","data":[[0.0,0.0],[10.0,0.0],[0.0,10.0],[0.0,0.0]]}}]}
            """;

    @Test
    void an_instance_is_read() throws FormatFault {
        Instance instance = InstanceJson.read(TWO_TRIANGLES);

        assertThat(instance.height()).isEqualTo(10.5);
        assertThat(instance.copies()).isEqualTo(2);
        assertThat(instance.partArea()).isEqualTo(100);
        assertThat(instance.parts().get(0).orientations().degrees()).containsExactly(0.0, 180.0);
    }

    @Test
    void without_allowed_orientations_a_part_may_be_turned_freely() throws FormatFault {
        Instance instance = InstanceJson.read(TWO_TRIANGLES.replace("\"allowed_orientations\":[0.0,180.0],", ""));

        assertThat(instance.parts().get(0).orientations().allows(13.7)).isTrue();
    }

    @Test
    void a_solution_written_and_read_is_the_same_unrounded() throws FormatFault {
        Instance instance = InstanceJson.read(TWO_TRIANGLES);
        Solution solution = Solution.of(
                instance,
                List.of(
                        new Solution.PlacedPart(0, new RigidTransform(0, 1.0 / 3, 0)),
                        new Solution.PlacedPart(0, new RigidTransform(180, 10.4, 10.25))));

        String json = SolutionJson.write(instance, solution);

        assertThat(json).contains("\"item_id\": 3", "0.3333333333333333");
        assertThat(SolutionJson.read(json, instance)).isEqualTo(solution);
    }

    @Test
    void what_is_harmless_is_mended_and_said_once_for_each_kind() throws FormatFault {
        List<String> notes = new ArrayList<>();
        String clockwise = "[[0,0],[0,10],[10,0]]";
        String json = """
                {"name":"n","strip_height":20,"items":[
                 {"id":3,"demand":2,"allowed_orientations":[0,360,180],"shape":{"type":"simple_polygon","data":%s}},
                 {"id":7,"demand":1,"allowed_orientations":[0],"shape":{"type":"simple_polygon","data":%s}},
                 {"id":8,"demand":0,"allowed_orientations":[0],"shape":{"type":"simple_polygon","data":%s}},
                 {"id":9,"demand":1,"shape":{"type":"polygon","data":{"outer":[[0,0],[9,0],[9,9],[0,9],[0,0]],
                   "inner":[[[1,1],[2,1],[2,2],[1,1]]]}}},
                 {"id":10,"demand":1.0,"shape":{"type":"rectangle","data":{"x_min":1,"y_min":2,"width":3,"height":4}}}]}
                """.formatted(clockwise, clockwise, clockwise);

        Instance instance = InstanceJson.read(json, notes::add);

        assertThat(notes)
                .containsExactly(
                        "instance: items 3, 7 and 8: clockwise, turned round.",
                        "instance: item 3: an angle given twice, taken once.",
                        "instance: item 8: demanded 0 times, left out.",
                        "instance: item 9: a hole filled: nothing is laid in it and it counts as part of the area.");
        assertThat(instance.parts()).extracting(part -> part.id()).containsExactly(3, 7, 9, 10);
        assertThat(instance.parts())
                .extracting(part -> part.outline().signedArea())
                .containsExactly(50.0, 50.0, 81.0, 12.0);
        assertThat(instance.parts().get(0).orientations().degrees()).containsExactly(0.0, 180.0);
    }

    /**
     * A bar of 100 x 1 fits a strip of 1.5 only when it lies flat; as drawn it lies at 30 degrees, no sixteenth of a
     * turn.
     */
    @Test
    void a_bar_that_may_be_turned_freely_is_also_tried_at_its_flattest() throws FormatFault {
        Instance instance = InstanceJson.read("""
                {"strip_height":1.5,"items":[{"id":0,"demand":1,"shape":{"type":"simple_polygon","data":
                 [[0,0],[86.60254,50],[86.10254,50.8660254],[-0.5,0.8660254],[0,0]]}}]}
                """);

        assertThat(Feasibility.refusal(instance)).isEmpty();
        assertThat(instance.parts().get(0).orientations().degrees().get(16)).isCloseTo(-30, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"strip_height\":10.5,||$.strip_height: missing; expected the height of the strip. This is not a strip-packing instance.",
                "\"demand\":2|\"demand\":-1|$.items[0].demand: -1; expected at least 0.",
                "\"demand\":2|\"demand\":0|expected at least one item with a demand of at least 1",
                "\"demand\":2|\"demand\":2.5|$.items[0].demand: 2.5; expected a whole number",
                "\"demand\":2|\"demand\":1e12|expected a whole number below 2147483648",
                "10.5|-10.5|$.strip_height: -10.5; expected more than 0.",
                "10.5|1e308|$.strip_height: 1.0E308; expected between",
                "10.5|1e999|$.strip_height: Infinity; expected a finite number.",
                "10.5|NaN|$.strip_height: 'NaN'; expected a value in JSON.",
                "10.5|-Infinity|$.strip_height: '-Infinity'; expected a value in JSON.",
                "[0.0,180.0]|[]|$.items[0].allowed_orientations: []; expected 1 to 720 angles",
                "[0.0,180.0]|[0,1e300]|$.items[0].allowed_orientations[1]",
                "[10.0,0.0]|[10.0]|$.items[0].shape.data[1]: [10.0]; expected a pair [x, y].",
                "[10.0,0.0]|[1e300,0]|$.items[0].shape.data[1]: [1.0E300,0]; expected a point within 1000000000 of the origin.",
                "[[0.0,0.0],[10.0,0.0],[0.0,10.0],[0.0,0.0]]|[[0,0],[9,9],[9,0],[0,8]]|expected an outline that encloses a region. The outline of item 3 crosses itself near (4",
                "[[0.0,0.0],[10.0,0.0],[0.0,10.0],[0.0,0.0]]|[]|$.items[0].shape.data: []; expected an outline that encloses a region. The outline of item 3 has no area",
                "\"id\":3|\"id\":3.5|$.items[0].id: 3.5; expected a whole number",
                "\"id\":3|\"id\":3,\"id\":4|line 2, column 14, $.items[0].id: 'id' is given twice; expected once.",
                "[10.0,0.0]|[1e7,0]|$.items[0].shape: item 3, 1.0E7 long, up to 1.0E7 from the origin; expected at most 10000 strip heights (10.5) long",
                "simple_polygon|multi_polygon|expected one of simple_polygon, polygon, rectangle",
                "\"strip_height\":10.5|\"bins\":[]|This is a bin-packing instance",
                "}}]}|}}]}]|a bracket that closes nothing",
                "}}]}|}}]} {}|something follows after the end",
                "}}]}|}}]|line 4, column 1, $.items: the file ends in the middle of a value"
            })
    void a_fault_names_its_place(String found, String planted, String message) {
        String json = TWO_TRIANGLES.replace(found, planted == null ? "" : planted);

        assertThatThrownBy(() -> InstanceJson.read(json))
                .isInstanceOf(FormatFault.class)
                .hasMessageContaining(message);
    }
}
