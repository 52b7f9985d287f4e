package io.tailorline.nesting.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.json.FormatFault;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import java.util.ArrayList;
import java.util.List;
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
    void all_fields_are_read_and_written_again() throws FormatFault {
        Fabric fabric = FabricJson.read(FULL);

        assertThat(fabric.usableWidth()).isEqualTo(1480.5);
        assertThat(fabric.nap()).isEqualTo(Nap.ONE_WAY);
        assertThat(fabric.flaws()).hasSize(1);
        assertThat(fabric.maxLength()).contains(3200.0);
        assertThat(FabricJson.read(FabricJson.write(fabric))).isEqualTo(fabric);
    }

    @Test
    void a_roll_is_read_with_the_version_of_its_stock_and_written_again() throws FormatFault {
        Fabric fabric = FabricJson.read(FULL.replace("{\"id\"", "{\"roll\":\"R-2290-3\",\"stockVersion\":12,\"id\""));

        assertThat(fabric.roll()).contains(new Fabric.RollState("R-2290-3", 12));
        assertThat(FabricJson.read(FabricJson.write(fabric))).isEqualTo(fabric);
        assertThat(fabric.cutTo(900).withPieceGap(4).roll()).isEqualTo(fabric.roll());
        assertThat(FabricJson.read(FULL).roll()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"roll\":\"R-3\"                      | stockVersion: missing",
                "\"roll\":\" \",\"stockVersion\":1     | the name of a roll",
                "\"stockVersion\":1                    | with the roll that it is a version of",
                "\"roll\":\"R-3\",\"stockVersion\":-1  | stockVersion: -1",
                "\"roll\":\"R-3\",\"stockVersion\":1.5 | a whole number"
            })
    void a_roll_without_a_sound_version_is_refused(String members, String expected) {
        assertThatThrownBy(() -> FabricJson.read(FULL.replace("{\"id\"", "{" + members + ",\"id\"")))
                .isInstanceOf(FormatFault.class)
                .hasMessageContaining(expected);
    }

    @Test
    void what_may_be_left_out_has_a_default() throws FormatFault {
        Fabric fabric = FabricJson.read("{\"id\":\"x\",\"usableWidth\":1500,\"nap\":\"two-way\"}");

        assertThat(fabric.flaws()).isEmpty();
        assertThat(fabric.stripe()).isEmpty();
        assertThat(fabric.pieceGap()).isZero();
        assertThat(fabric.face()).isEqualTo(Fabric.Face.UP);
    }

    @Test
    void millimetres_may_be_said() throws FormatFault {
        assertThat(FabricJson.read(FULL.replace("{\"id\"", "{\"unit\":\"mm\",\"id\"")))
                .isEqualTo(FabricJson.read(FULL));
    }

    @Test
    void a_flaw_drawn_clockwise_is_mended_and_said_and_an_open_one_is_nothing_to_speak_of() throws FormatFault {
        List<String> notes = new ArrayList<>();

        Fabric fabric =
                FabricJson.read(FULL.replace("[140,100],[140,130],[100,100]", "[140,130],[140,100]"), notes::add);

        assertThat(fabric.flaws().get(0).ring().signedArea()).isEqualTo(600);
        assertThat(notes).containsExactly("fabric: flaw 0: clockwise, turned round.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"usableWidth\":1480.5 | \"usableWidth\":-3 | $.usableWidth: -3; expected more than 0 mm.",
                "\"usableWidth\":1480.5 | \"usableWidth\":\"wide\" | $.usableWidth: \"wide\"; expected a number.",
                "\"nap\":\"one-way\" | \"nap\":\"up\" | $.nap: \"up\"; expected one of one-way, two-way.",
                "\"usableWidth\":1480.5, | `` | $.usableWidth: missing; expected a number.",
                "[140,100],[140,130],[100,100] | [120,100],[140,100] | expected an outline that encloses a region. The outline of flaw 0 has no area",
                "\"offset\":3 | \"offset\":NaN | $.stripe.offset: 'NaN'; expected a value in JSON.",
                "[140,130],[100,100] | [140,130],[1e8,9] | expected a flaw within 10000000 mm of the cut end",
                "\"usableWidth\":1480.5 | \"usableWidth\":1e308 | $.usableWidth: 1.0E308; expected at most 100000 mm.",
                "\"weftRepeat\":12 | \"weftRepeat\":-12 | expected between 0.1 and 100000 mm, or 0 for none.",
                "\"warp\":1.5 | \"warp\":-1.5 | $.shrinkage.warp: -1.5; expected at least 0 and less than 50 per cent.",
                "\"warp\":1.5 | \"warp\":100 | $.shrinkage.warp: 100; expected at least 0 and less than 50 per cent.",
                "\"pieceGap\":2 | \"pieceGap\":-2 | $.pieceGap: -2; expected between 0 and 1000 mm.",
                "\"maxLength\":3200 | \"maxLength\":0 | $.maxLength: 0; expected more than 0 mm.",
                "[140,100],[140,130] | [140,130],[140,100],[100,150] | of flaw 0 crosses itself near (",
                "\"face\":\"down\" | \"unit\":\"cm\" | $.unit: \"cm\"; expected \"mm\".",
                "\"face\":\"down\"}| \"face\":\"down\" | line"
            })
    void a_fault_names_the_field_and_what_was_expected(String found, String planted, String message) {
        String json = FULL.replace(found.strip(), planted.strip());

        assertThatThrownBy(() -> FabricJson.read(json))
                .isInstanceOf(FormatFault.class)
                .hasMessageContaining(message.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"maxLength\":3200 | \"maxlength\":500 | $.maxlength: 500; expected a known field: id, unit, usableWidth, selvedgeMargin, nap, pieceGap, stripe, flaws, maxLength, shrinkage, face, spread, onFold, surplus, roll, stockVersion. Maybe 'maxLength'.",
                "\"maxLength\":3200 | \"maxLengthX\":500 | stockVersion. Maybe 'maxLength'.",
                "\"maxLength\":3200 | \"length\":500 | $.length: 500; expected a known field: id, unit,",
                "\"stripe\": | \"stripes\": | $.stripes: {\"warpRepeat\":",
                "\"offset\":3 | \"ofset\":3 | $.stripe.ofset: 3; expected a known field: warpRepeat, weftRepeat, offset, offsetAlong. Maybe 'offset'.",
                "\"warp\":1.5 | \"wrap\":1.5 | $.shrinkage.wrap: 1.5; expected a known field: warp, weft. Maybe 'warp'.",
                "\"grade\": | \"grad\": | $.flaws[0].grad:"
            })
    void a_word_that_is_not_known_is_refused_with_the_one_that_was_meant(String found, String planted, String fault) {
        assertThatThrownBy(() -> FabricJson.read(FULL.replace(found.strip(), planted.strip())))
                .isInstanceOf(FormatFault.class)
                .hasMessageContaining(fault.strip());
    }
}
