package io.tailorline.portal.workshop.stockroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tailorline.portal.web.Refusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class TypedFormTest {

    private static Map<String, String> typed() {
        return new HashMap<>(Map.of(
                "ticket", " T-77 ",
                "article", "navy-twill",
                "ticketLength", "27,40",
                "length", "27.31",
                "width1", "150.5",
                "width2", "150",
                "width3", "１５０．８",
                "flaw.3.at", "12.3",
                "flaw.3.across", "41",
                "flaw.3.kind", "hole"));
    }

    private static Optional<ReceivedRoll> read(Map<String, String> typed, TypedForm form) {
        return ReceivedRoll.of(typed, form, Duration.ofHours(24));
    }

    @Test
    void comma_point_and_wide_digits_are_read_and_units_become_mm() {
        TypedForm form = new TypedForm(typed());
        ReceivedRoll received = read(typed(), form).orElseThrow();
        assertThat(form.refusals()).isEmpty();
        assertThat(received.roll().ticket()).isEqualTo("T-77");
        assertThat(received.roll().ticketMm()).isEqualTo(27_400);
        assertThat(received.widthsMm()).containsExactly(1505.0, 1500.0, 1508.0);
        assertThat(received.lengthMm()).isEqualTo(27_310);
        assertThat(received.rest()).isEqualTo(Duration.ofHours(24));
        assertThat(received.flaws()).singleElement().satisfies(flaw -> {
            assertThat(flaw.ring().minX()).isEqualTo(12_295);
            assertThat(flaw.ring().minY()).isEqualTo(395);
            assertThat(flaw.ring().width()).isEqualTo(10);
        });
    }

    @Test
    void everything_that_cannot_be_read_is_told_at_once_each_at_its_field() {
        Map<String, String> typed = typed();
        typed.put("ticket", "");
        typed.put("length", "27 metres");
        typed.put("width2", "");
        typed.put("flaw.3.at", "");
        typed.put("flaw.3.along", "-5");
        TypedForm form = new TypedForm(typed);
        assertThat(read(typed, form)).isEmpty();
        assertThat(form.refusals())
                .extracting(Refusal::field, Refusal::code, Refusal::value)
                .containsExactlyInAnyOrder(
                        tuple("ticket", "stock-field-missing", ""),
                        tuple("length", "stock-number", "27 metres"),
                        tuple("width2", "stock-field-missing", ""),
                        tuple("flaw.3.at", "stock-field-missing", ""),
                        tuple("flaw.3.along", "stock-size", "-5 mm"));
    }

    @Test
    void a_flaw_that_is_not_on_the_roll_is_told_at_its_line_as_it_was_typed() {
        Map<String, String> typed = typed();
        typed.putAll(Map.of("flaw.3.at", "27,5", "flaw.7.at", "1", "flaw.7.across", "152,5", "flaw.9.at", "x"));
        TypedForm form = new TypedForm(typed);
        assertThat(read(typed, form)).isEmpty();
        String roll = "0 m to 27.31 m, 1.0 cm to 151.0 cm";
        assertThat(form.refusals())
                .extracting(Refusal::field, Refusal::value, Refusal::limit)
                .contains(tuple("flaw.3", "27,5 m, 41 cm", roll), tuple("flaw.7", "1 m, 152,5 cm", roll))
                .extracting(Tuple::toList)
                .noneMatch(refusal -> refusal.get(0).equals("flaw.9"));
        typed.put("length", "long");
        TypedForm unmeasured = new TypedForm(typed);
        read(typed, unmeasured);
        assertThat(unmeasured.refusals()).noneMatch(refusal -> refusal.code().equals("stock-flaw-typed"));
    }

    @Test
    void what_the_stock_refuses_stands_at_the_field_where_it_was_typed_in_its_unit() {
        assertThat(at("flaws", "")).isEqualTo(tuple("flaws", ""));
        assertThat(at("ticketMm", "10000000 mm")).isEqualTo(tuple("ticketLength", "10000.00 m"));
        assertThat(at("lengthMm", "27310 mm")).isEqualTo(tuple("length", "27.31 m"));
        assertThat(at("widthsMm", "1476 mm")).isEqualTo(tuple("width", "147.6 cm"));
        assertThat(at("id", "R-1")).isEqualTo(tuple("roll", "R-1"));
        assertThat(at("place", "S1")).isEqualTo(tuple("place", "S1"));
    }

    private static Tuple at(String field, String value) {
        Refusal shown = ReceivedRoll.atField(Refusal.of("stock-length", field, value, ""));
        return tuple(shown.field(), shown.value());
    }
}
