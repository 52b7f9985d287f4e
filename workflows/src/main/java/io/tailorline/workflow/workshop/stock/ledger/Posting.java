package io.tailorline.workflow.workshop.stock.ledger;

import io.tailorline.geometry.Mm;
import io.tailorline.workflow.workshop.stock.Roll;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import io.tailorline.workflow.workshop.stock.RollLength;
import io.tailorline.workflow.workshop.stock.RollState;
import io.tailorline.workflow.workshop.stock.StockEntry;
import io.tailorline.workflow.workshop.stock.StockEntry.Kind;
import java.util.ArrayList;
import java.util.List;

/** Writes the lines of one step, each after the change that it tells. Not for several threads. */
final class Posting {

    private final Booking booking;
    private final List<StockEntry> entries = new ArrayList<>();
    private RollAccount account;

    Posting(RollAccount account, Booking booking) {
        this.account = account;
        this.booking = booking;
    }

    Roll roll() {
        return account.roll();
    }

    Posting roll(Roll changed) {
        account = account.with(changed);
        return this;
    }

    Posting flaws(List<RollFlaw> all) {
        account = account.withFlaws(all);
        return this;
    }

    /** A line that changes no length. */
    Posting note(Kind kind, String reason) {
        return line(kind, 0, "", reason);
    }

    /** This much comes off the outer end; nothing happens for 0. */
    Posting off(Kind kind, double mm, String job, String reason) {
        if (mm == 0) {
            return this;
        }
        RollLength length = roll().length();
        RollLength shorter = new RollLength(
                length.ticketMm(),
                length.measuredMm(),
                Mm.onGrid(length.currentMm() - mm),
                Mm.onGrid(length.consumedMm() + mm));
        return length(shorter).line(kind, -mm, job, reason);
    }

    /** The inner end is this much further out or in. */
    Posting inner(Kind kind, double deltaMm, String job, String reason) {
        RollLength length = roll().length();
        RollLength other = new RollLength(
                length.ticketMm(),
                kind == Kind.MEASURE ? Mm.onGrid(length.measuredMm() + deltaMm) : length.measuredMm(),
                Mm.onGrid(length.currentMm() + deltaMm),
                length.consumedMm());
        return length(other).line(kind, deltaMm, job, reason);
    }

    /** Of the cloth itself: a marker on the roll as it was is out of date. */
    private Posting length(RollLength changed) {
        Roll shorter = roll().withLength(changed).changed();
        boolean isUsedUp = changed.currentMm() == 0 && shorter.state() != RollState.EXPECTED;
        return roll(isUsedUp ? shorter.withState(RollState.USED_UP) : shorter);
    }

    private Posting line(Kind kind, double deltaMm, String job, String reason) {
        StockEntry entry = new StockEntry(
                        roll().id(),
                        account.entries() + 1,
                        kind,
                        Mm.onGrid(deltaMm),
                        roll().currentMm(),
                        roll().state(),
                        roll().place(),
                        job,
                        booking.by(),
                        booking.at(),
                        reason,
                        account.lastHash(),
                        "")
                .sealed();
        entries.add(entry);
        account = account.after(entry);
        return this;
    }

    StepResult done() {
        return new StepResult.Booked(account, entries);
    }
}
