package io.tailorline.nesting.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.nesting.marker.Fabric;
import io.tailorline.nesting.marker.Nap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FabricJsonTest {

    private static final String FULL = """
            {"id":"R-2290","usableWidth":1480.5,"selvedgeMargin":10,"nap":"one-way","pieceGap":2,
             "stripe":{"warpRepeat":0,"weftRepeat":12,"offset":3},
             "flaws":[{"ring":[[100,100],[140,100],[140,130],[100,100]],"grade":"hole"}],
             "maxLength":3200,"shrinkage":{"warp":1.5,"weft":0.5},"face":"down"}
            """;

    @Test
    void all_fields_are_read_and_written_again() throws FileFault {
        Fabric fabric = FabricJson.read(FULL);

        assertThat(fabric.usableWidth()).isEqualTo(1480.5);
        assertThat(fabric.nap()).isEqualTo(Nap.ONE_WAY);
        assertThat(fabric.flaws()).hasSize(1);
        assertThat(fabric.maxLength()).contains(3200.0);
        assertThat(FabricJson.read(FabricJson.write(fabric))).isEqualTo(fabric);
    }

    @Test
    void what_may_be_left_out_has_a_default() throws FileFault {
        Fabric fabric = FabricJson.read("{\"id\":\"x\",\"usableWidth\":1500,\"nap\":\"two-way\"}");

        assertThat(fabric.flaws()).isEmpty();
        assertThat(fabric.stripe()).isEmpty();
        assertThat(fabric.pieceGap()).isZero();
        assertThat(fabric.face()).isEqualTo(Fabric.Face.UP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"usableWidth\":1480.5 | \"usableWidth\":-3 | $.usableWidth (-3) must be more than 0 mm.",
                "\"usableWidth\":1480.5 | \"usableWidth\":\"wide\" | $.usableWidth (\"wide\") must be a number.",
                "\"nap\":\"one-way\" | \"nap\":\"up\" | $.nap (\"up\") must be 'one-way' or 'two-way'.",
                "\"usableWidth\":1480.5, | `` | $.usableWidth is missing.",
                "[140,130],[100,100] | [140,130],[9,9] | $.flaws[0].ring",
                "[140,100],[140,130] | [140,130],[140,100],[100,150] | must be a ring that does not cross itself.",
                "\"face\":\"down\"}| \"face\":\"down\" | line"
            })
    void a_fault_names_the_field_and_what_was_expected(String found, String planted, String message) {
        String json = FULL.replace(found.strip(), planted.strip());

        assertThatThrownBy(() -> FabricJson.read(json))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining(message.strip());
    }
}
