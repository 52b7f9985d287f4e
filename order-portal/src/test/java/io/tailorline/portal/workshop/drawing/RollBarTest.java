package io.tailorline.portal.workshop.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RollBarTest {

    private static final RollScale SCALE = new RollScale(30);

    private static RollLengths.Promised promised(double from, double to, Use use, String order) {
        return new RollLengths.Promised(from, to, use, order);
    }

    private static RollLengths.Flaw flaw(double at, boolean stops) {
        return new RollLengths.Flaw(at, stops);
    }

    @Test
    void lengths_stand_one_behind_the_other_in_the_frame_of_the_roll() {
        RollBar bar = RollBar.of(
                new RollLengths(
                        27_300,
                        5_900,
                        List.of(
                                promised(5_900, 8_800, Use.RESERVED, "-4Q"),
                                promised(8_800, 11_700, Use.RESERVED, "-1N"),
                                promised(18_300, 21_300, Use.OFFERED, "-9K")),
                        List.of(flaw(1_000, true), flaw(18_200, true), flaw(20_000, false)),
                        false),
                SCALE);
        assertThat(bar.width()).isEqualTo("91%");
        assertThat(bar.spans())
                .extracting(
                        RollBar.Span::use,
                        RollBar.Span::at,
                        RollBar.Span::width,
                        RollBar.Span::label,
                        RollBar.Span::fromMetres,
                        RollBar.Span::toMetres)
                .containsExactly(
                        tuple(Use.CUT, "0%", "19.67%", "", "0.0", "5.9"),
                        tuple(Use.RESERVED, "19.67%", "9.67%", "-4Q", "5.9", "8.8"),
                        tuple(Use.RESERVED, "29.33%", "9.67%", "-1N", "8.8", "11.7"),
                        tuple(Use.FREE, "39%", "22%", "", "11.7", "18.3"),
                        tuple(Use.OFFERED, "61%", "10%", "-9K", "18.3", "21.3"),
                        tuple(Use.FREE, "71%", "20%", "", "21.3", "27.3"));
        assertThat(bar.spots())
                .containsExactly(new RollBar.Spot("60.67%", true, "18.2"), new RollBar.Spot("66.67%", false, "20.0"));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... of) {
        return org.assertj.core.groups.Tuple.tuple(of);
    }

    @Test
    void what_is_held_promises_nothing_and_what_is_used_up_shows_only_that() {
        RollBar held = RollBar.of(
                new RollLengths(27_200, 0, List.of(promised(0, 2_900, Use.RESERVED, "-1N")), List.of(), true), SCALE);
        assertThat(held.spans()).extracting(RollBar.Span::use).containsExactly(Use.HELD);
        RollBar gone = RollBar.of(new RollLengths(27_200, 27_200, List.of(), List.of(flaw(3_000, true)), false), SCALE);
        assertThat(gone.spans()).extracting(RollBar.Span::use).containsExactly(Use.CUT);
        assertThat(gone.spots()).isEmpty();
        assertThat(RollBar.expected(27_000, SCALE).spans())
                .extracting(RollBar.Span::use, RollBar.Span::width)
                .containsExactly(tuple(Use.EXPECTED, "90%"));
    }

    @Test
    void a_label_is_written_only_where_it_has_room() {
        RollBar bar = RollBar.of(
                new RollLengths(
                        27_000,
                        0,
                        List.of(promised(0, 500, Use.RESERVED, "-1N"), promised(500, 3_400, Use.RESERVED, "-6D")),
                        List.of(),
                        false),
                SCALE);
        assertThat(bar.spans()).extracting(RollBar.Span::labelled).containsExactly(false, true, false);
    }

    /** Whatever lies on a roll: no gap, nothing twice, never beyond its ends. */
    @Test
    void spans_fill_the_roll_and_never_more() {
        Random chance = new Random(30);
        for (int i = 0; i < 1_000; i++) {
            double end = 1_000 + chance.nextInt(60_000);
            double used = chance.nextDouble() * end;
            List<RollLengths.Promised> promised = new ArrayList<>();
            double from = used;
            for (int each = chance.nextInt(12); each > 0; each--) {
                double to = from + chance.nextInt(4_000);
                promised.add(promised(from, to, Use.RESERVED, "-A"));
                from = to + chance.nextInt(2) * chance.nextInt(3_000);
            }
            RollLengths roll = new RollLengths(end, used, promised, List.of(), chance.nextInt(8) == 0);
            RollScale scale = RollScale.of(List.of(end));
            RollBar bar = RollBar.of(roll, scale);
            double at = 0;
            for (RollBar.Span span : bar.spans()) {
                assertThat(share(span.at())).isCloseTo(at, offset(0.05));
                at = share(span.at()) + share(span.width());
            }
            assertThat(at).isCloseTo(share(bar.width()), offset(0.1)).isLessThanOrEqualTo(100.05);
        }
    }

    private static double share(String text) {
        return Double.parseDouble(text.replace("%", ""));
    }

    @Test
    void the_tape_is_as_long_as_the_longest_roll_and_numbered_sparsely() {
        assertThat(RollScale.of(List.of(27_310.0, 12_000.0))).isEqualTo(new RollScale(28));
        assertThat(RollScale.of(List.of())).isEqualTo(new RollScale(5));
        assertThat(SCALE.figures()).extracting(RollScale.Tick::figure).containsExactly("5", "10", "15", "20", "25");
        assertThat(SCALE.figures()).extracting(RollScale.Tick::at).startsWith("16.67%");
        assertThat(SCALE.lines()).hasSize(31).startsWith("0%", "3.33%").endsWith("100%");
        assertThat(new RollScale(120).figures())
                .extracting(RollScale.Tick::figure)
                .containsExactly("20", "40", "60", "80", "100");
        assertThat(new RollScale(120).lines()).hasSize(31);
    }

    @Test
    void a_roll_of_no_length_is_not_drawn() {
        assertThatThrownBy(() -> new RollLengths(0, 0, List.of(), List.of(), false))
                .hasMessage("A roll of 0.0 mm of which 0.0 mm are used cannot be drawn.");
    }
}
