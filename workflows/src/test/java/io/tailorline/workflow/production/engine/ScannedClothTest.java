package io.tailorline.workflow.production.engine;

import static io.tailorline.workflow.workshop.stock.persistence.StockFixture.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.geometry.Ring;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.cutroom.CutRoom.Refused.Reason;
import io.tailorline.workflow.cutroom.FlawEffect;
import io.tailorline.workflow.cutroom.FoundFlaw;
import io.tailorline.workflow.production.cloth.NoLongerFits;
import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An operator scans, starts, lays elsewhere and misses the roll of a marker of two squares, 840 mm long. */
class ScannedClothTest extends ClothOnTable {

    @Test
    void its_roll_is_scanned_or_typed_in_small_letters_and_cut() throws Refused {
        desk.scan(job, roll.toLowerCase(Locale.ROOT), "wang");
        desk.start(job, ClothCheck.MARKS, "wang");

        assertThat(job().roll()).isEqualTo(roll);
        assertThat(job().startAsked()).isTrue();
        assertThat(told).isEmpty();
    }

    @Test
    void a_roll_that_the_stock_does_not_know_is_not_cut_although_the_catalogue_names_it() {
        isRefused(refused("ROLL-OF-THE-CATALOGUE"), Reason.WRONG_ROLL, "ROLL-OF-THE-CATALOGUE", roll);
    }

    @Test
    void whoever_stops_counting_scans_as_before() throws Refused {
        house.stock = false;

        desk.scan(job, "ROLL-OF-THE-CATALOGUE", "wang");

        assertThat(job().state()).isEqualTo(JobState.READY);
        assertThat(desk.mayBeLaidElsewhere(job)).isFalse();
        String other = available(9000);
        isRefused(catchThrowableOfType(Refused.class, () -> desk.layOn(job, other, "wang")), Reason.NOT_COUNTED, other);
    }

    @Test
    void a_flaw_under_a_piece_is_refused_with_its_place_and_the_marker_laid_again() {
        flaw(roll, 130, 200);

        // as an operator measures it: from the cut end, and from the selvedge itself
        isRefused(refused(roll), Reason.CLOTH_FLAWED, roll, "130", "210", "2");

        assertThat(told).containsExactly(new NoLongerFits(shell));
        isLaidAgain();
    }

    @Test
    void a_flaw_found_on_the_table_shows_what_it_does_before_it_is_stored() throws Refused {
        desk.scan(job, roll, "wang");
        FoundFlaw hole = new FoundFlaw(132, 212, 4, 4, "hole");

        FlawEffect effect = desk.flawEffect(job, hole);

        assertThat(effect.fits()).isFalse();
        assertThat(effect.piece()).isPresent();
        assertThat(effect.markerMm()).isEqualTo(840);
        // in the marker's frame: one end less along, the selvedge margin less across
        assertThat(effect.flaw().minX()).isEqualTo(100);
        assertThat(effect.flaw().minY()).isEqualTo(200);
        assertThat(stock.stock.find(roll).orElseThrow().flaws()).isEmpty();
        assertThat(told).isEmpty();

        desk.flawFound(job, hole, Optional.empty(), "wang");

        assertThat(stock.stock.find(roll).orElseThrow().flaws()).hasSize(1);
        assertThat(told).containsExactly(new NoLongerFits(shell));
        isRefused(
                catchThrowableOfType(Refused.class, () -> desk.start(job, ClothCheck.MARKS, "wang")),
                Reason.CLOTH_FLAWED,
                roll,
                "130",
                "210",
                "2");
        isLaidAgain();
    }

    @Test
    void a_found_flaw_beside_the_pieces_is_stored_and_the_job_starts() throws Refused {
        desk.scan(job, roll, "wang");
        FoundFlaw hole = new FoundFlaw(440, 212, 4, 4, "hole");
        assertThat(desk.flawEffect(job, hole).fits()).isTrue();

        desk.flawFound(job, hole, Optional.empty(), "wang");
        desk.flawFound(job, hole, Optional.empty(), "wang");

        assertThat(stock.stock.find(roll).orElseThrow().flaws()).hasSize(1);
        assertThat(told).isEmpty();
        desk.start(job, ClothCheck.MARKS, "wang");
        isRefused(
                catchThrowableOfType(Refused.class, () -> desk.flawFound(job, hole, Optional.empty(), "wang")),
                Reason.FLAW_TOO_LATE,
                "READY");
    }

    @Test
    void a_found_flaw_is_refused_where_there_is_no_cloth_for_a_marker() {
        isRefused(
                asked(new FoundFlaw(100, 5, 4, 4, "hole")),
                Reason.FLAW_OUTSIDE,
                "100",
                "5",
                roll,
                "27400",
                "10",
                "1510");
        isRefused(
                asked(new FoundFlaw(-1, 100, 4, 4, "hole")),
                Reason.FLAW_OUTSIDE,
                "-1",
                "100",
                roll,
                "27400",
                "10",
                "1510");
        isRefused(asked(new FoundFlaw(100, 100, 0, 4, "hole")), Reason.FLAW_SIZE, "0", "4");
        assertThat(asked(new FoundFlaw(100, 100, 4, 4, "moth")).reason()).isEqualTo(Reason.FLAW_KIND);
        house.stock = false;
        isRefused(asked(new FoundFlaw(100, 100, 4, 4, "hole")), Reason.FLAW_NOT_COUNTED, roll);
    }

    private Refused asked(FoundFlaw flaw) {
        return catchThrowableOfType(Refused.class, () -> desk.flawEffect(job, flaw));
    }

    @Test
    void a_flaw_between_the_pieces_and_one_beyond_the_marker_are_no_change() throws Refused {
        flaw(roll, 438, 200);
        flaw(roll, 4000, 200);

        assertThat(lost.look()).isZero();
        desk.scan(job, roll, "wang");
        desk.start(job, ClothCheck.MARKS, "wang");

        assertThat(job().startAsked()).isTrue();
    }

    @Test
    void a_flaw_that_was_found_after_the_scan_keeps_the_knife_from_starting() throws Refused {
        desk.scan(job, roll, "wang");
        flaw(roll, 100, 200);

        isRefused(
                catchThrowableOfType(Refused.class, () -> desk.start(job, ClothCheck.MARKS, "wang")),
                Reason.CLOTH_FLAWED,
                roll,
                "100",
                "210",
                "2");
        isLaidAgain();
    }

    /** A join beyond the first square, which the marker would have to be cut behind. */
    @Test
    void a_marker_that_begins_elsewhere_since_it_was_scanned_is_scanned_anew() throws Refused {
        desk.scan(job, roll, "wang");
        assertThat(desk.clothBeginMm(job)).contains(30.0);
        Ring across = Ring.counterClockwise(new double[] {440, 444, 444, 440}, new double[] {0, 0, 1500, 1500});
        done(stock.stock.addFlaw(roll, RollFlaw.of(across, FlawKind.JOIN), "li"));

        isRefused(
                catchThrowableOfType(Refused.class, () -> desk.start(job, ClothCheck.MARKS, "wang")),
                Reason.CLOTH_MOVED,
                roll,
                "474");
        desk.scan(job, roll, "wang");
        assertThat(desk.clothBeginMm(job)).contains(474.0);
        desk.start(job, ClothCheck.MARKS, "wang");
        assertThat(job().startAsked()).isTrue();
    }

    @Test
    void another_roll_of_the_lot_is_offered_and_cut_where_the_marker_fits_it() throws Refused {
        String other = available(5000);
        isRefused(refused(other), Reason.OTHER_ROLL, other, roll);

        desk.layOn(job, other, "wang");

        assertThat(cloth.of(shell).orElseThrow().roll()).isEqualTo(other);
        assertThat(job().roll()).isEqualTo(other);
        assertThat(job().state()).isEqualTo(JobState.READY);
        assertThat(lost.look()).isZero();
        desk.start(job, ClothCheck.MARKS, "wang");
        assertThat(job().startAsked()).isTrue();
    }

    @Test
    void another_roll_whose_flaw_it_hits_is_taken_and_the_marker_laid_again_on_it() throws Refused {
        String other = available(5000);
        flaw(other, 500, 200);

        desk.layOn(job, other, "wang");

        assertThat(job().state()).isEqualTo(JobState.SCAN);
        assertThat(told).containsExactly(new NoLongerFits(shell));
        isRefused(refused(other), Reason.CLOTH_GONE, roll);
        isLaidAgain();
        assertThat(cloth.of(shell).orElseThrow().roll()).isEqualTo(other);
    }

    @Test
    void what_is_of_another_lot_too_short_or_still_rests_is_neither_offered_nor_laid() {
        String otherLot = stock.available("wool", "4712", 27_400).id();
        String tooShort = available(800);
        String resting = resting(9000);

        String lot = stock.stock.find(roll).orElseThrow().lot().label();
        isRefused(
                refused(otherLot),
                Reason.OTHER_LOT,
                otherLot,
                stock.stock.find(otherLot).orElseThrow().lot().id() + " (4712)",
                lot,
                roll);
        isRefused(refused(tooShort), Reason.ROLL_TOO_SHORT, tooShort, "800", "900");
        isRefused(refused(resting), Reason.ROLL_RESTS, resting, "95");
        isRefused(
                catchThrowableOfType(Refused.class, () -> desk.layOn(job, tooShort, "wang")),
                Reason.ROLL_TOO_SHORT,
                tooShort,
                "800",
                "900");
        assertThat(cloth.of(shell).orElseThrow().roll()).isEqualTo(roll);
    }

    @Test
    void its_own_roll_is_not_cut_while_it_rests() {
        rests(roll, stock.now.plusSeconds(20));

        isRefused(refused(roll), Reason.ROLL_RESTS, roll, "1");
        stock.now = stock.now.plusSeconds(20);
        assertThat(refused(roll)).isNull();
    }

    @Test
    void a_roll_that_is_not_in_its_place_is_lost_and_another_one_laid() throws Refused {
        String other = available(27_400);

        desk.rollLost(job, "wang");

        isRefused(refused(roll), Reason.CLOTH_GONE, roll);
        isLaidAgain();
        assertThat(cloth.of(shell).orElseThrow().roll()).isEqualTo(other);
    }

    @Test
    void without_another_roll_it_waits_for_cloth() throws Refused {
        desk.rollLost(job, "wang");

        assertThat(lost.look()).isEqualTo(1);
        process.runJobs();
        assertThat(process.standsIn(order, "awaitCloth")).isTrue();
    }

    /** The marker is laid again just before the operator's start is written. */
    @Test
    void a_start_that_comes_second_finds_no_job() throws Refused {
        desk.scan(job, roll, "wang");
        meanwhile.before(() -> {
            flaw(roll, 100, 200);
            assertThat(lost.look()).isEqualTo(1);
        });

        isRefused(
                catchThrowableOfType(Refused.class, () -> desk.start(job, ClothCheck.MARKS, "wang")),
                Reason.NOT_READY,
                "ABORTED");
        assertThat(job().startAsked()).isFalse();
    }

    /** The operator starts just before the job is taken off its table: at that instant its flaw was not known. */
    @Test
    void a_look_that_comes_second_leaves_the_knife_alone() throws Refused {
        desk.scan(job, roll, "wang");
        flaw(roll, 100, 200);
        meanwhile.before(() -> {
            house.stock = false;
            try {
                desk.start(job, ClothCheck.MARKS, "wang");
            } catch (Refused impossible) {
                throw new AssertionError(impossible);
            } finally {
                house.stock = true;
            }
        });

        assertThat(lost.look()).isZero();

        assertThat(meanwhile.isStillToCome()).isFalse();
        assertThat(job().startAsked()).isTrue();
        assertThat(job().state()).isEqualTo(JobState.READY);
    }
}
