package io.tailorline.workflow.workshop.stock.ledger;

import static io.tailorline.workflow.workshop.stock.SampleRolls.NOON;
import static io.tailorline.workflow.workshop.stock.SampleRolls.box;
import static io.tailorline.workflow.workshop.stock.SampleRolls.firm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.Place;
import io.tailorline.workflow.workshop.stock.Reservation;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.RollWidth;
import io.tailorline.workflow.workshop.stock.SampleRolls;
import io.tailorline.workflow.workshop.stock.StockEntry;
import io.tailorline.workflow.workshop.stock.StockRefusal;
import io.tailorline.workflow.workshop.stock.StockRefusal.Code;
import io.tailorline.workflow.workshop.stock.StockRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerStepTest {

    private static final Place SHELF = new Place("S1", Place.Kind.SHELF, "", 0);
    private static final Place TABLE = new Place("table-1", Place.Kind.TABLE, "", 0);

    private Instant now = NOON;

    private StepResult attempt(RollAccount account, LedgerStep step, Reservation... reserved) {
        return step.on(account, new Booking("li", now, StockRules.USUAL, List.of(reserved)));
    }

    private StepResult.Booked booked(RollAccount account, LedgerStep step, Reservation... reserved) {
        return attempt(account, step, reserved).map(done -> done, why -> {
            throw new AssertionError(why);
        });
    }

    private RollAccount done(RollAccount account, LedgerStep step, Reservation... reserved) {
        return booked(account, step, reserved).account();
    }

    private StockRefusal refused(RollAccount account, LedgerStep step, Reservation... reserved) {
        return attempt(account, step, reserved)
                .map(
                        done -> {
                            throw new AssertionError(done);
                        },
                        why -> why);
    }

    private static RollAccount of(Roll roll) {
        return RollAccount.opened(roll);
    }

    private RollAccount received(double mm) {
        return done(of(SampleRolls.expected("R-1")), new Receive(mm, RollWidth.of(1500), "DOCK"));
    }

    @Test
    void a_roll_goes_its_way() {
        RollAccount roll = received(27_400);
        assertThat(roll.roll().state()).isEqualTo(RollState.RECEIVED);
        roll = done(roll, new Inspect(List.of(), Inspect.LotPoints.NONE));
        assertThat(roll.roll().state()).isEqualTo(RollState.INSPECTED);
        roll = done(roll, new Relax(Duration.ofHours(24)));
        assertThat(roll.roll().state()).isEqualTo(RollState.RELAXING);
        assertThat(refused(roll, new Move(TABLE)).code()).isEqualTo(Code.STATE);
        assertThat(booked(roll, new Rested()).entries()).isEmpty();
        now = NOON.plus(Duration.ofHours(24));
        roll = done(roll, new Rested());
        assertThat(roll.roll().state()).isEqualTo(RollState.AVAILABLE);
        roll = done(roll, new Move(TABLE));
        assertThat(roll.roll().state()).isEqualTo(RollState.AT_TABLE);
        StepResult.Booked cut = booked(roll, new Cut(2690, 60, 0, "TL-1"));
        assertThat(cut.entries())
                .extracting(StockEntry::kind, StockEntry::deltaMm, StockEntry::balanceMm)
                .containsExactly(
                        tuple(StockEntry.Kind.CUT, -2690.0, 24_710.0),
                        tuple(StockEntry.Kind.END_LOSS, -60.0, 24_650.0));
        roll = done(cut.account(), new Move(SHELF));
        assertThat(roll.roll().state()).isEqualTo(RollState.AVAILABLE);
        roll = done(roll, new Cut(24_650, 0, 0, "TL-2"));
        assertThat(roll.roll().state()).isEqualTo(RollState.USED_UP);
        assertThat(refused(roll, new Move(SHELF)).limit()).doesNotContain("used-up");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 10_000_000, Double.NaN})
    void a_length_that_no_roll_has_is_refused(double mm) {
        StockRefusal why = refused(of(SampleRolls.expected("R-1")), new Receive(mm, RollWidth.of(1500), "DOCK"));
        assertThat(why.code()).isEqualTo(Code.LENGTH);
        assertThat(why.field()).isEqualTo("ticketMm");
        assertThat(why.limit()).isEqualTo("1 mm to 500000 mm");
    }

    @ParameterizedTest
    @CsvSource({"27126, RECEIVED", "27125, QUARANTINED"})
    void one_per_cent_short_of_the_ticket_is_allowed(double measured, RollState state) {
        RollAccount roll = done(received(27_400), new Measure(measured, Optional.empty(), 1500));
        assertThat(roll.roll().state()).isEqualTo(state);
        assertThat(roll.roll().length().measuredMm()).isEqualTo(measured);
    }

    @Test
    void narrower_than_its_article_is_quarantined_and_may_be_cleared() {
        RollWidth narrow = new RollWidth(List.of(1505.0, 1499.0, 1503.0));
        RollAccount roll = done(received(27_400), new Measure(27_400, Optional.of(narrow), 1500));
        assertThat(roll.roll().state()).isEqualTo(RollState.QUARANTINED);
        assertThat(roll.roll().width().groupMm()).isEqualTo(1490);
        assertThat(refused(roll, new Clear(" ")).code()).isEqualTo(Code.MISSING_REASON);
        assertThat(done(roll, new Clear("wide enough for trousers")).roll().state())
                .isEqualTo(RollState.RECEIVED);
    }

    @Test
    void a_roll_that_is_held_rests_meanwhile_and_goes_on_resting_when_it_is_cleared() {
        RollWidth narrow = RollWidth.of(1480);
        RollAccount unseen = done(received(27_400), new Measure(27_400, Optional.of(narrow), 1500));
        assertThat(refused(unseen, new Relax(Duration.ofHours(48))).code()).isEqualTo(Code.STATE);
        RollAccount held =
                done(done(unseen, new Inspect(List.of(), Inspect.LotPoints.NONE)), new Relax(Duration.ofHours(48)));
        assertThat(held.roll().state()).isEqualTo(RollState.QUARANTINED);
        Roll cleared = done(held, new Clear("for waistcoats")).roll();
        assertThat(cleared.state()).isEqualTo(RollState.RELAXING);
        assertThat(cleared.relaxedAt()).contains(now.plus(Duration.ofHours(48)));
    }

    @Test
    void more_points_than_the_house_allows_are_quarantined() {
        List<RollFlaw> holes = IntStream.range(0, 4)
                .mapToObj(i -> RollFlaw.of(box(i * 2000 + 100, 10, 5, 5), FlawKind.HOLE))
                .toList();
        RollAccount good = done(received(32_000), new Inspect(holes, Inspect.LotPoints.NONE));
        assertThat(good.roll().state()).isEqualTo(RollState.QUARANTINED);
        RollAccount longer = done(received(40_000), new Inspect(holes, Inspect.LotPoints.NONE));
        assertThat(longer.roll().state()).isEqualTo(RollState.QUARANTINED);
        assertThat(longer.roll().points().orElseThrow()).isBetween(26.6, 26.7);
        RollAccount mean = done(received(40_000), new Inspect(holes, new Inspect.LotPoints(0, 60)));
        assertThat(mean.roll().state()).isEqualTo(RollState.INSPECTED);
    }

    @Test
    void a_flaw_outside_the_roll_or_over_all_of_it_is_refused() {
        RollAccount roll = received(5000);
        RollFlaw beyond = RollFlaw.of(box(4990, 0, 20, 5), FlawKind.HOLE);
        StockRefusal outside = refused(roll, new Inspect(List.of(beyond), Inspect.LotPoints.NONE));
        assertThat(outside.code()).isEqualTo(Code.FLAW_OUTSIDE);
        assertThat(outside.limit()).isEqualTo("x 0 mm to 5000 mm, y 0 mm to 1500 mm");
        RollFlaw half = RollFlaw.of(box(0, 0, 2500, 1500), FlawKind.STAIN);
        RollFlaw other = RollFlaw.of(box(2500, 0, 2500, 1500), FlawKind.STAIN);
        StockRefusal all = refused(roll, new Inspect(List.of(half, other), Inspect.LotPoints.NONE));
        assertThat(all.code()).isEqualTo(Code.FLAWS_COVER_ALL);
        assertThat(all.limit()).isEqualTo(outside.limit());
        assertThat(refused(roll, new AddFlaw(beyond)).code()).isEqualTo(Code.FLAW_OUTSIDE);
    }

    @Test
    void an_old_flaw_beyond_the_roll_as_it_is_now_does_not_keep_a_new_one_out() {
        RollFlaw old = RollFlaw.of(box(9000, 1480, 10, 10), FlawKind.HOLE);
        RollFlaw found = RollFlaw.of(box(100, 10, 5, 5), FlawKind.HOLE);
        RollAccount roll = of(SampleRolls.of(10_000)).withFlaws(List.of(old));
        assertThat(done(done(roll, new Recount(8000, "counted")), new AddFlaw(found))
                        .flaws())
                .containsExactly(old, found);
        assertThat(done(done(roll, new TakeRemnant(2000, "X-401")), new AddFlaw(found))
                        .flaws())
                .hasSize(2);
        Measure narrower = new Measure(10_000, Optional.of(RollWidth.of(1450)), 1400);
        assertThat(done(done(roll, narrower), new AddFlaw(found)).flaws()).hasSize(2);
        RollFlaw rest = RollFlaw.of(box(0, 0, 8000, 1500), FlawKind.STAIN);
        assertThat(refused(done(roll, new Recount(8000, "counted")), new AddFlaw(rest))
                        .code())
                .isEqualTo(Code.FLAWS_COVER_ALL);
    }

    @Test
    void a_recount_below_what_is_reserved_is_refused_with_the_least_that_holds_it() {
        RollAccount roll = of(SampleRolls.of(10_000));
        Reservation[] two = {firm("TL-1", 2750), firm("TL-2", 2750)};
        StockRefusal why = refused(roll, new Recount(5000, "counted"), two);
        assertThat(why.code()).isEqualTo(Code.BELOW_RESERVED);
        assertThat(why.value()).isEqualTo("5000 mm");
        assertThat(Double.parseDouble(why.limit().replace(" mm", ""))).isBetween(5499.99, 5500.01);
        assertThat(why.words()).containsExactly("TL-1, TL-2");
        assertThat(done(roll, new Recount(5500, "counted"), two).roll().currentMm())
                .isEqualTo(5500);
        assertThat(refused(roll, new Recount(5500, "")).code()).isEqualTo(Code.MISSING_REASON);
    }

    /** 6 m of cloth with a join in the middle hold two suits of 2.75 m, 5.8 m with the join there do not. */
    @Test
    void a_recount_counts_lengths_and_not_their_sum() {
        RollFlaw join = new RollFlaw(box(3000, 0, 1, 1500), FlawKind.JOIN, 4, "");
        RollAccount roll = of(SampleRolls.of(6001)).withFlaws(List.of(join));
        Reservation[] two = {firm("TL-1", 2750), firm("TL-2", 2900)};
        assertThat(refused(roll, new Recount(5700, "counted"), two).code()).isEqualTo(Code.BELOW_RESERVED);
        assertThat(done(roll, new Recount(5751, "counted"), two).roll().currentMm())
                .isEqualTo(5751);
    }

    @Test
    void what_comes_off_the_outer_end_moves_the_flaws_on_the_table() {
        RollFlaw hole = RollFlaw.of(box(12_300, 410, 5, 5), FlawKind.HOLE);
        RollAccount roll = done(of(SampleRolls.of(27_400)).withFlaws(List.of(hole)), new Cut(2690, 60, 0, "TL-1"));
        assertThat(roll.flaws()
                        .get(0)
                        .onCloth(roll.roll().length().consumedMm())
                        .ring()
                        .minX())
                .isEqualTo(9550);
    }

    @Test
    void a_cut_that_was_longer_than_the_roll_was_known_to_be_is_written_down() {
        StepResult.Booked cut = booked(of(SampleRolls.of(2700)), new Cut(2690, 60, 0, "TL-1"));
        assertThat(cut.entries())
                .extracting(StockEntry::kind)
                .containsExactly(StockEntry.Kind.ADJUST, StockEntry.Kind.CUT, StockEntry.Kind.END_LOSS);
        assertThat(cut.entries().get(0).reason()).isEqualTo(Cut.LONGER_THAN_KNOWN);
        assertThat(cut.account().roll().currentMm()).isZero();
    }

    @Test
    void a_remnant_takes_its_flaws_along_in_a_frame_of_its_own() {
        RollFlaw before = RollFlaw.of(box(1000, 10, 5, 5), FlawKind.HOLE);
        RollFlaw within = RollFlaw.of(box(4000, 10, 5, 5), FlawKind.HOLE);
        RollAccount parent = of(SampleRolls.of(5000)).withFlaws(List.of(before, within));
        TakeRemnant take = new TakeRemnant(1600, "X-401");
        Booking booking = new Booking("li", NOON, StockRules.USUAL, List.of());
        StepResult.Booked born = take.born(parent, SHELF, booking);
        assertThat(done(parent, take).roll().currentMm()).isEqualTo(3400);
        assertThat(born.account().roll().parent()).contains("R-1");
        assertThat(born.account().roll().currentMm()).isEqualTo(1600);
        assertThat(born.account().flaws()).hasSize(1);
        assertThat(born.account().flaws().get(0).ring().minX()).isEqualTo(600);
    }

    @Test
    void what_is_lost_gives_all_back_and_goes_on_where_it_was_when_found() {
        RollAccount roll = of(SampleRolls.of(10_000));
        RollAccount lost = done(roll, new Lose());
        assertThat(lost.roll().place()).isEmpty();
        List<Reservation> held = List.of(firm("TL-1", 2750));
        assertThat(Reserved.displaced(lost, held, StockRules.USUAL)).isEqualTo(held);
        assertThat(refused(lost, new Move(SHELF)).code()).isEqualTo(Code.STATE);
        RollAccount found = done(lost, new Find(SHELF));
        assertThat(found.roll().state()).isEqualTo(RollState.AVAILABLE);
        assertThat(done(lost, new Find(TABLE)).roll().state()).isEqualTo(RollState.AT_TABLE);
    }

    @Test
    void a_roll_held_on_the_table_and_put_away_is_available_when_it_is_cleared() {
        RollAccount held = done(done(of(SampleRolls.of(10_000)), new Move(TABLE)), new Quarantine("stains"));
        assertThat(done(held, new Clear("none")).roll().state()).isEqualTo(RollState.AT_TABLE);
        RollAccount away = done(held, new Move(SHELF));
        assertThat(away.roll().state()).isEqualTo(RollState.QUARANTINED);
        assertThat(done(away, new Clear("none")).roll().state()).isEqualTo(RollState.AVAILABLE);
    }

    @Test
    void only_changes_of_the_cloth_make_a_marker_out_of_date() {
        RollAccount roll = of(SampleRolls.of(10_000));
        assertThat(done(done(roll, new Move(TABLE)), new Move(SHELF)).roll().version())
                .isZero();
        RollFlaw hole = RollFlaw.of(box(100, 10, 5, 5), FlawKind.HOLE);
        assertThat(done(roll, new AddFlaw(hole)).roll().version()).isEqualTo(1);
        assertThat(done(roll, new Recount(9000, "counted")).roll().version()).isEqualTo(1);
    }

    @Test
    void a_line_that_was_changed_is_found() {
        List<StockEntry> ledger =
                new ArrayList<>(booked(of(SampleRolls.expected("R-1")), new Receive(5000, RollWidth.of(1500), "DOCK"))
                        .entries());
        assertThat(LedgerCheck.firstBroken(ledger, 5000)).isEmpty();
        assertThat(LedgerCheck.firstBroken(ledger, 4000)).contains(2L);
        StockEntry one = ledger.get(0);
        ledger.set(
                0,
                new StockEntry(
                        one.roll(),
                        1,
                        one.kind(),
                        6000,
                        6000,
                        one.state(),
                        one.place(),
                        one.job(),
                        one.by(),
                        one.at(),
                        one.reason(),
                        one.previousHash(),
                        one.hash()));
        assertThat(LedgerCheck.firstBroken(ledger, 6000)).contains(1L);
    }
}
