package io.tailorline.nesting.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Solution;
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
    void an_instance_is_read() throws FileFault {
        Instance instance = InstanceJson.read(TWO_TRIANGLES);

        assertThat(instance.height()).isEqualTo(10.5);
        assertThat(instance.copies()).isEqualTo(2);
        assertThat(instance.partArea()).isEqualTo(100);
        assertThat(instance.parts().get(0).orientations().degrees()).containsExactly(0.0, 180.0);
    }

    @Test
    void without_allowed_orientations_a_part_may_be_turned_freely() throws FileFault {
        Instance instance = InstanceJson.read(TWO_TRIANGLES.replace("\"allowed_orientations\":[0.0,180.0],", ""));

        assertThat(instance.parts().get(0).orientations().allows(13.7)).isTrue();
    }

    @Test
    void a_solution_written_and_read_is_the_same_unrounded() throws FileFault {
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"strip_height\":10.5,||$.strip_height is missing: no strip-packing instance.",
                "\"demand\":2|\"demand\":0|$.items[0].demand (0) must be at least 1.",
                "[10.0,0.0]|[10.0]|$.items[0].shape.data[1] ([10.0]) must be a pair [x, y].",
                "[[0.0,0.0],[10.0,0.0],[0.0,10.0],[0.0,0.0]]|[[0,0],[9,9],[9,0],[0,8]]|must be a polygon that does not cross itself",
                "\"id\":3|\"id\":3.5|$.items[0].id (3.5) must be a whole number.",
                "}}]}|}}]|line 4"
            })
    void a_fault_names_its_place(String found, String planted, String message) {
        String json = TWO_TRIANGLES.replace(found, planted == null ? "" : planted);

        assertThatThrownBy(() -> InstanceJson.read(json))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining(message);
    }
}
