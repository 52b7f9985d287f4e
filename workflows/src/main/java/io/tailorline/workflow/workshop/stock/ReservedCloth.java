package io.tailorline.workflow.workshop.stock;

import io.tailorline.nesting.cloth.Fabric;
import java.util.List;

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
}
