package io.tailorline.workflow.workshop.stock;

import io.tailorline.nesting.cloth.Fabric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cloth a marker is made on, as it is in the house now. It begins with the marker's first end, as its last end
 * closes it: the marker's own frame begins one end further in (ADR 0078).
 *
 * @param version of the roll's cloth: see {@link Roll#version()}
 * @param skipMm what must come off the roll's outer end before it, mm; 0 where it begins there
 * @param lengthMm that the order may use, ends included, mm
 * @param widthMm least usable width, mm
 * @param flaws that lie on it, x from where this cloth begins, its first end included, mm
 */
public record ReservedCloth(
        Reservation reservation,
        Roll roll,
        long version,
        double skipMm,
        double lengthMm,
        double widthMm,
        List<Fabric.Flaw> flaws) {

    public ReservedCloth {
        flaws = List.copyOf(flaws);
    }

    /** Where it begins, in the roll's own frame, mm. */
    public double fromMm() {
        return roll.length().consumedMm() + skipMm;
    }

    /** Its marker is laid here. */
    public ReservedCloth laid() {
        return new ReservedCloth(reservation.laidFrom(fromMm()), roll, version, skipMm, lengthMm, widthMm, flaws);
    }

    /** The same with one flaw more, in its own frame. */
    public ReservedCloth with(Fabric.Flaw flaw) {
        List<Fabric.Flaw> all = new ArrayList<>(flaws);
        all.add(flaw);
        return new ReservedCloth(reservation, roll, version, skipMm, lengthMm, widthMm, all);
    }

    /** From the cut end of the roll, as it lies in front of an operator, to the marker's first millimetre, mm. */
    public double beginMm(double endMm) {
        return skipMm + endMm;
    }

    /**
     * The same as what a marker is made on: never wider than it was asked for, since table and prices are by that.
     *
     * @param asked the article, or what a marker was made on before
     * @param endMm cloth that each end of a marker costs, mm
     */
    public Fabric asFabric(Fabric asked, double endMm) {
        return new Fabric(
                asked.id(),
                Math.min(asked.usableWidth(), widthMm),
                asked.selvedgeMargin(),
                asked.nap(),
                asked.pieceGap(),
                asked.stripe(),
                flaws.stream()
                        .map(flaw -> new Fabric.Flaw(flaw.ring().moved(-endMm, 0), flaw.grade()))
                        .toList(),
                Optional.of(lengthMm - 2 * endMm),
                asked.shrinkage(),
                asked.face(),
                asked.spread(),
                Optional.of(new Fabric.RollState(roll.id(), version)));
    }
}
