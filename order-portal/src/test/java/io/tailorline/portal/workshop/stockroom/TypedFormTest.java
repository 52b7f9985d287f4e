package io.tailorline.portal.workshop.stockroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tailorline.portal.web.Refusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
            assertThat(flaw.at()).isEqualTo(12_300);
            assertThat(flaw.across()).isEqualTo(410);
            assertThat(flaw.along()).isEqualTo(10);
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
    void what_the_stock_refuses_stands_at_the_field_where_it_was_typed() {
        Map<String, String> typed = typed();
        typed.put("flaw.7.at", "1");
        assertThat(at("flaws[0]", typed)).isEqualTo("flaw.3");
        assertThat(at("flaws[1]", typed)).isEqualTo("flaw.7");
        assertThat(at("flaws", typed)).isEqualTo("flaws");
        assertThat(at("ticketMm", typed)).isEqualTo("ticketLength");
        assertThat(at("lengthMm", typed)).isEqualTo("length");
        assertThat(at("widthsMm", typed)).isEqualTo("width");
        assertThat(at("id", typed)).isEqualTo("roll");
        assertThat(at("place", typed)).isEqualTo("place");
    }

    private static String at(String field, Map<String, String> typed) {
        return ReceivedRoll.atField(Refusal.of("stock-length", field, "", ""), typed)
                .field();
    }
}
