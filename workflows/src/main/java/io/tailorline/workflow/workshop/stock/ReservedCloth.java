package io.tailorline.workflow.workshop.stock;

import io.tailorline.nesting.cloth.Fabric;
import java.util.List;
import java.util.Optional;

/**
 * The cloth a marker is made on, as it is in the house now.
 *
 * @param version of the roll's cloth: see {@link Roll#version()}
 * @param skipMm what must come off the roll's outer end before it, mm; 0 where it begins there
 * @param lengthMm that the order may use, ends included, mm
 * @param widthMm least usable width, mm
 * @param flaws that lie on it, in the fabric frame: x from where this cloth begins, mm
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
                flaws,
                Optional.of(lengthMm - 2 * endMm),
                asked.shrinkage(),
                asked.face(),
                asked.spread(),
                Optional.of(new Fabric.RollState(roll.id(), version)));
    }
}
