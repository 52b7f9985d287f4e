package io.tailorline.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonCursorTest {

    private static JsonCursor cursor(String json) throws FormatFault {
        return JsonCursor.parse("a.json", json);
    }

    @Test
    void a_fault_carries_source_place_value_and_what_was_expected() throws FormatFault {
        JsonCursor depth = cursor("{\"notches\":[{\"depth\":-3}]}")
                .field("notches")
                .elements()
                .get(0)
                .field("depth");

        assertThatThrownBy(() -> depth.positive("mm")).isInstanceOfSatisfying(FormatFault.class, fault -> {
            assertThat(fault.source()).isEqualTo("a.json");
            assertThat(fault.place()).isEqualTo("$.notches[0].depth");
            assertThat(fault.value()).isEqualTo("-3");
            assertThat(fault.expected()).isEqualTo("more than 0 mm");
            assertThat(fault).hasMessage("a.json, $.notches[0].depth: -3; expected more than 0 mm.");
        });
    }

    @Test
    void a_missing_field_is_told_by_what_was_expected_of_it() throws FormatFault {
        JsonCursor root = cursor("{\"unit\":null}");

        assertThatThrownBy(() -> root.field("id").text()).hasMessage("a.json, $.id: missing; expected text.");
        assertThatThrownBy(() -> root.field("style").field("fit"))
                .hasMessage("a.json, $.style: missing; expected an object.");
        assertThatThrownBy(() -> root.field("unit").require("mm")).hasMessage("a.json, $.unit: null; expected \"mm\".");
        assertThat(root.find("unit")).isEmpty();
        assertThat(root.find("gap", JsonCursor::number)).isEmpty();
        assertThat(root.findAll("flaws", JsonCursor::number)).isEmpty();
    }

    @Test
    void a_field_of_another_name_is_a_fault() throws FormatFault {
        JsonCursor root = cursor("{\"nap\":\"up\",\"npa\":\"down\"}");

        assertThatThrownBy(() -> root.allow("nap", "face"))
                .hasMessage("a.json, $.npa: \"down\"; expected a known field: nap, face.");
        assertThat(root.unknown("nap", "npa")).isEmpty();
    }

    @Test
    void a_whole_number_may_have_a_fraction_of_zero() throws FormatFault {
        assertThat(cursor("[2.0,1e2,-7]").all(JsonCursor::integer)).containsExactly(2, 100, -7);
        for (String fraction : List.of("2.5", "2147483648", "1e300")) {
            assertThatThrownBy(() -> cursor(fraction).integer())
                    .hasMessageEndingWith("; expected a whole number below 2147483648.");
        }
    }

    @Test
    void what_a_constructor_refuses_is_a_fault_of_the_value() throws FormatFault {
        JsonCursor root = cursor("{\"speed\":-1}");

        assertThatThrownBy(() -> root.build("a table profile", at -> {
                    throw new IllegalArgumentException("speed (-1 mm/s) must be more than 0.");
                }))
                .hasMessage("a.json, $: speed (-1 mm/s) must be more than 0; expected a table profile.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":[1,nul]} | line 1, column 9, $.a[1]: 'nul'; expected a value in JSON.",
                "{\"a\":[1,NaN]} | line 1, column 12, $.a[1]: 'NaN'; expected a value in JSON.",
                "{\"a\":1,\"a\":2} | line 1, column 11, $.a: 'a' is given twice; expected once.",
                "{\"a\":{\"b\":1 | line 1, column 12, $.a.b: the file ends in the middle of a value; expected the rest",
                "{\"a\":1} 2 | line 1: something follows after the end of the value; expected nothing.",
                "{\"a\":1]| line 1, column 7, $.a: a bracket that closes nothing; expected JSON.",
                "{\"a\":01}| line 1, column 7, $.a: a number that is not one of JSON; expected JSON.",
                "{\"a\":1e999}| $.a: Infinity; expected a finite number.",
                "``| line 1: empty; expected a value in JSON.",
            })
    void what_is_not_json_is_told_with_its_line_and_path(String json, String message) {
        assertThatThrownBy(() -> cursor(json).field("a").number())
                .isInstanceOf(FormatFault.class)
                .hasMessageStartingWith("a.json, " + message);
    }

    @Test
    void a_value_of_any_length_gives_one_short_line() {
        assertThatThrownBy(() -> cursor("{\"a\\n" + "b".repeat(10_000) + "\":[\"" + "c\\n".repeat(10_000) + "\"]}")
                        .allow("id"))
                .satisfies(fault ->
                        assertThat(fault.getMessage()).hasSizeLessThan(400).doesNotContain("\n"));
    }

    @Test
    void a_file_is_utf_8_with_or_without_a_byte_order_mark(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.json");
        Files.writeString(file, "\uFEFF\"Müller\"");
        assertThat(JsonCursor.read(file).text()).isEqualTo("Müller");

        Files.write(file, new byte[] {'"', (byte) 0xFC, '"'});
        assertThatThrownBy(() -> JsonCursor.read(file))
                .hasMessage(file + ", file: is not UTF-8; expected a text file.");
        assertThatThrownBy(() -> JsonCursor.read(folder)).hasMessage(folder + ", file: is a folder; expected a file.");
        assertThatThrownBy(() -> JsonCursor.read(folder.resolve("b.json")))
                .hasMessageEndingWith("file: cannot be read (no such file); expected a readable file.");
    }

    @Test
    void a_number_written_as_text_or_with_a_comma_is_told_with_how_to_write_it() {
        for (String written : new String[] {"24,5", "24.5 cm", "24,5cm"}) {
            assertThatThrownBy(() -> cursor("{\"rise\":\"%s\"}".formatted(written))
                            .field("rise")
                            .number())
                    .hasMessageContaining("expected a number")
                    .hasMessageContaining("with a decimal point: 24.5.");
        }
        assertThatThrownBy(() -> cursor("{\"rise\":24,5}"))
                .hasMessageContaining("'5' after a comma")
                .hasMessageContaining("a decimal point instead of the comma");
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws FormatFault {
        assertThat(cursor("\uFEFF{\"rise\":24}").field("rise").number()).isEqualTo(24);
    }
}
