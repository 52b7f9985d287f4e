package io.tailorline.nesting.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.json.FormatFault;
import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Solution;
import io.tailorline.nesting.model.Solution.PlacedPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFolderTest {

    @TempDir
    private Path folder;

    @Test
    void only_a_denser_layout_takes_the_place_of_another() throws Exception {
        assertThat(offer(30, 1)).isTrue();
        assertThat(offer(31, 2)).isFalse();
        assertThat(offer(30, 3)).isFalse();
        assertThat(offer(20, 4)).isTrue();

        assertThat(folder.resolve("two.svg")).hasContent("picture of seed 4");
        assertThat(folder.resolve("records.csv"))
                .hasContent("instance,density,length,seconds,threads,seed\ntwo,0.476190,20.0,10.00,2,4\n");
    }

    /** The file says that it is denser than it is long. */
    @Test
    void what_the_file_there_says_of_its_density_is_not_believed() throws Exception {
        offer(30, 1);
        Path file = folder.resolve("two.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"density\": [0-9.]+", "\"density\": 0.99"));

        assertThat(offer(20, 2)).isTrue();
    }

    @Test
    void a_record_that_cannot_be_read_is_left_alone() throws Exception {
        Files.writeString(folder.resolve("two.json"), "{");

        assertThatThrownBy(() -> offer(20, 1)).isInstanceOf(FormatFault.class);
        assertThat(folder.resolve("two.json")).hasContent("{");
        assertThat(folder.resolve("two.svg")).doesNotExist();
    }

    /** Two triangles of 50 on a strip of 10.5: 100 / (20 x 10.5) = 0.47619. */
    private boolean offer(double length, long seed) throws FormatFault, IOException {
        Instance instance = InstanceJson.read(InstanceJsonTest.TWO_TRIANGLES);
        Solution solution = Solution.of(
                instance,
                List.of(
                        new PlacedPart(0, new RigidTransform(0, 0, 0)),
                        new PlacedPart(0, new RigidTransform(0, length - 10, 0))));
        BenchReport.Row row = new BenchReport.Row(
                "two",
                seed,
                10,
                10,
                solution.density(),
                1,
                1,
                1,
                1,
                2,
                solution.length(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        return new RecordFolder(folder).offer(row, instance, solution, "picture of seed " + seed);
    }
}
