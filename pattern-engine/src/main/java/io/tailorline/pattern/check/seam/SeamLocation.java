package io.tailorline.pattern.check.seam;

import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.PointOnPiece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.seam.SeamRun;
import io.tailorline.pattern.seam.SewnNotches;
import java.util.List;
import java.util.stream.Stream;

/** Where a finding about a seam lies, in words and on the drawing. Notches are counted from 1 in words. */
final class SeamLocation {

    private SeamLocation() {}

    /** A seam, marked in the middle of each of its edges. */
    static FindingLocation of(Pattern pattern, Seam seam) {
        List<PointOnPiece> places = Stream.of(SeamRun.a(pattern, seam), SeamRun.b(pattern, seam))
                .flatMap(run -> run.parts().stream())
                .map(part -> PointOnPiece.on(part.piece(), part.edge()))
                .toList();
        return new FindingLocation(Notice.of("found.seam", Word.seam(seam.name())), places);
    }

    /** A pair of notches. */
    static FindingLocation ofPair(SewnNotches sewn, Seam seam, int pair) {
        return new FindingLocation(
                Notice.of("found.notch-pair", Word.seam(seam.name()), number(pair)),
                List.of(place(sewn.onA().get(pair)), place(sewn.onB().get(pair))));
    }

    /** Between two pairs. */
    static FindingLocation between(SewnNotches sewn, Seam seam, int first, int second) {
        return new FindingLocation(
                Notice.of("found.between-notches", Word.seam(seam.name()), number(first), number(second)),
                Stream.of(sewn.onA(), sewn.onB())
                        .flatMap(marks -> Stream.of(marks.get(first), marks.get(second)))
                        .map(SeamLocation::place)
                        .toList());
    }

    /** Of all notches of a seam. */
    static List<PointOnPiece> ofNotches(SewnNotches sewn) {
        return Stream.concat(sewn.onA().stream(), sewn.onB().stream())
                .map(SeamLocation::place)
                .toList();
    }

    private static Quantity number(int notch) {
        return Quantity.of("%.0f", notch + 1, "");
    }

    private static PointOnPiece place(SeamRun.Mark mark) {
        return PointOnPiece.at(mark.piece(), mark.notch().at());
    }
}
