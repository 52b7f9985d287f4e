package io.tailorline.workflow.workshop.stock.remnant;

import io.tailorline.pattern.piece.Material;
import java.time.Instant;
import java.util.Locale;

/**
 * What a cut has left and nobody has put away or thrown away yet. It has its number and may be labelled; it is no roll,
 * and nobody is promised any of it as a remnant.
 *
 * @param number that it has once it is put away: {@code X-417}
 * @param roll from which it was cut
 * @param order whose cut it was, with its material and part
 * @param lengthMm along the cloth, mm; of a roll's end as it was after the cut
 * @param widthMm across it, mm
 * @param fromMm where it begins: of a rectangle from the marker's outer end, mm; else 0
 * @param acrossMm of a rectangle from the lower edge of the usable width, mm; else 0
 */
public record Leftover(
        String number,
        Kind kind,
        String roll,
        String article,
        String lot,
        String order,
        Material material,
        String part,
        double lengthMm,
        double widthMm,
        double fromMm,
        double acrossMm,
        Instant bornAt) {

    /** Where it comes from. */
    public enum Kind {
        /** All that is left of the roll. */
        END,
        /** From between the pieces of the marker. */
        RECTANGLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
