package io.tailorline.pattern.check.seam;

import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Notch.Kind;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.seam.SeamRun;
import java.util.List;

/**
 * How many notches of a kind a seam cannot be sewn without, on each of its sides. docs/drafting/certificate.md, "The
 * notches that sewing needs", says where each lies and whose rule it is; the drafts may set more.
 *
 * @param seam its name, without the side of the body
 * @param first the seam needs them where the ids of its pieces on the first side begin so; empty for any
 * @param second the same of the second side
 */
record RequiredNotches(String seam, int count, Kind kind, String first, String second) {

    /** A lining that is felled to the shell instead of sewn to a lining is laid by the shell's own marks. */
    private static final String LINING = "jacket.lining.";

    /** The zip's end is marked where it is topstitched: on the side that lies above. */
    private static final String FLY_FACING = "trousers.flyFacing";

    private static final List<RequiredNotches> ALL = List.of(
            single("jacket.centreBack", 1),
            single("jacket.backSide", 1),
            single("jacket.sideFront", 2),
            single("jacket.princess", 4),
            single("jacket.shoulder", 1),
            single("jacket.armhole", 2),
            doubled("jacket.armhole", 1),
            single("jacket.forearm", 2),
            doubled("jacket.hindarm", 2),
            single("jacket.lapel", 1),
            single("jacket.frontEdge", 1),
            single("jacket.underCollar", 1),
            single("jacket.topCollar", 1),
            single("jacket.collarStand", 1),
            new RequiredNotches("jacket.lining.armhole", 2, Kind.SINGLE, LINING, LINING),
            new RequiredNotches("jacket.lining.armhole", 1, Kind.DOUBLE, LINING, LINING),
            single("jacket.lining.forearm", 2),
            doubled("jacket.lining.hindarm", 2),
            single("jacket.lining.facing", 2),
            single("trousers.outseam", 2),
            single("trousers.inseam", 2),
            single("trousers.waist", 1),
            new RequiredNotches("trousers.fly.left", 1, Kind.SINGLE, "", FLY_FACING),
            new RequiredNotches("trousers.fly.right", 1, Kind.SINGLE, "", FLY_FACING),
            single("trousers.crease.front", 1),
            single("trousers.crease.back", 1),
            doubled("waistcoat.centreBack", 2),
            single("waistcoat.side", 2),
            single("waistcoat.shoulder", 1),
            single("waistcoat.opening", 1),
            single("waistcoat.frontEdge", 1),
            doubled("waistcoat.backNeck", 1),
            single("waistcoat.liningFrontArmhole", 1),
            doubled("waistcoat.liningBackArmhole", 1),
            single("waistcoat.liningSide", 1),
            single("waistcoat.liningShoulder", 1),
            single("waistcoat.liningFacing", 1));

    private static RequiredNotches single(String seam, int count) {
        return new RequiredNotches(seam, count, Kind.SINGLE, "", "");
    }

    private static RequiredNotches doubled(String seam, int count) {
        return new RequiredNotches(seam, count, Kind.DOUBLE, "", "");
    }

    static List<RequiredNotches> of(Seam seam) {
        String name = Seam.withoutSide(seam.name());
        return ALL.stream()
                .filter(required -> required.seam.equals(name) && required.concerns(seam))
                .toList();
    }

    private boolean concerns(Seam sewn) {
        return sewn.a().get(0).piece().startsWith(first)
                && sewn.b().get(0).piece().startsWith(second);
    }

    /** How many of them a side lacks. */
    int missingOn(SeamRun side) {
        int found = 0;
        for (SeamRun.Mark mark : side.notches(true)) {
            Notch notch = mark.notch();
            found += notch.kind() == kind ? 1 : 0;
        }
        return StrictMath.max(0, count - found);
    }
}
