package io.tailorline.portal.workshop.stockroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.LengthRule;
import io.tailorline.workflow.workshop.stock.Lot;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.RollLength;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.RollWidth;
import io.tailorline.workflow.workshop.stock.StockEntry;
import io.tailorline.workflow.workshop.stock.StockedRoll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RollCsvTest {

    private static StockedRoll roll(String dyeLot) {
        return roll(dyeLot, RollState.AVAILABLE);
    }

    private static StockedRoll roll(String dyeLot, RollState state, Reservation... reserved) {
        Ring acrossAll = new Ring(
                List.of(Point.of(9_000, 0), Point.of(9_010, 0), Point.of(9_010, 1_400), Point.of(9_000, 1_400)));
        return new StockedRoll(
                new Roll(
                        "R-1001",
                        "L-1001",
                        "navy-twill",
                        Roll.Kind.ROLL,
                        Optional.empty(),
                        "S1-4",
                        "T-77",
                        new RollLength(27_400, 27_310, 24_410, 2_900),
                        RollWidth.of(1_500.5),
                        state,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        3),
                new Lot("L-1001", "navy-twill", "Mill, Ltd", dyeLot, "A", Instant.EPOCH),
                List.of(RollFlaw.of(acrossAll, FlawKind.HOLE)),
                List.of(reserved),
                LengthRule.USUAL);
    }

    @Test
    void a_roll_is_a_line_with_its_usable_lengths_and_no_sum() {
        assertThat(RollCsv.of(List.of(roll("4471"))).split("\r\n"))
                .containsExactly(
                        "roll,article,lot,dyeLot,shade,state,lookedOver,place,ticketMm,measuredMm,currentMm,widthMm,"
                                + "reservedMm,usableMm,flaws",
                        "R-1001,navy-twill,L-1001,4471,A,available,no,S1-4,27400,27310,24410,1500.5,0,6100 18300,1");
    }

    @Test
    void what_is_reserved_or_held_is_not_usable() {
        Reservation held = new Reservation(
                "1",
                "TL-1",
                Material.SHELL,
                "",
                "navy-twill",
                "L-1001",
                "R-1001",
                6_000,
                Reservation.State.FIRM,
                Optional.empty(),
                LocalDate.of(2026, 12, 24),
                Instant.EPOCH,
                0,
                Optional.empty(),
                Optional.empty());
        assertThat(RollCsv.of(List.of(roll("4471", RollState.AVAILABLE, held)))).contains(",6000,100 18300,1");
        assertThat(RollCsv.of(List.of(roll("4471", RollState.QUARANTINED)))).contains(",0,,1");
    }

    @Test
    void a_roll_came_on_the_day_of_its_receipt_and_not_on_that_of_its_order() {
        StockEntry ordered = entry(StockEntry.Kind.EXPECT, "2026-11-20T08:00:00Z");
        StockEntry came = entry(StockEntry.Kind.RECEIVE, "2026-12-01T08:00:00Z");
        assertThat(LedgerLine.receivedOn(List.of(ordered, came))).contains(LocalDate.of(2026, 12, 1));
        assertThat(LedgerLine.receivedOn(List.of(ordered))).isEmpty();
    }

    private static StockEntry entry(StockEntry.Kind kind, String at) {
        return new StockEntry("R-1001", 1, kind, 0, 0, RollState.RECEIVED, "", "", "li", Instant.parse(at), "", "", "");
    }

    @Test
    void no_field_is_taken_for_a_formula_or_breaks_its_line() {
        assertThat(RollCsv.of(List.of(roll("=1+1")))).contains(",'=1+1,");
        assertThat(RollCsv.of(List.of(roll("44,\"71\"")))).contains(",\"44,\"\"71\"\"\",");
    }

    @Test
    void what_a_line_promises_is_never_more_than_there_is() {
        assertThat(Lengths.promised(3_499)).isEqualTo("3.4");
        assertThat(Lengths.promised(3_500)).isEqualTo("3.5");
        assertThat(Lengths.metres(27_310)).isEqualTo("27.31");
        assertThat(Lengths.change(-2_900)).isEqualTo("−2.90");
        assertThat(Lengths.change(27_310)).isEqualTo("+27.31");
        assertThat(Lengths.centimetres(1_500.5)).isEqualTo("150.1");
    }
}
