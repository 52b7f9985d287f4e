package io.tailorline.pattern;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Correction.OfNotch;
import io.tailorline.pattern.piece.Correction.OfOutline;
import io.tailorline.pattern.piece.Correction.OfPoint;
import io.tailorline.pattern.piece.Side;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was corrected by hand, in words. */
public final class CorrectionNotes {

    private CorrectionNotes() {}

    /** One note of a pattern with all; none where there are none. */
    static List<Notice> of(List<Correction> corrections) {
        return corrections.isEmpty()
                ? List.of()
                : List.of(Notice.of("note.corrected", Notice.joined(each(corrections))));
    }

    /** One notice for each: piece, place and how far. */
    public static List<Notice> each(List<Correction> corrections) {
        return corrections.stream().map(CorrectionNotes::sided).toList();
    }

    /** What a piece from a file takes the place of; nothing where there is none. */
    public static Optional<Notice> dropped(List<Correction> corrections) {
        return corrections.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.of("replace.dropped", Notice.joined(each(corrections))));
    }

    /** The corrected pieces, for paper. */
    static String pieces(List<Correction> corrections) {
        return corrections.stream().map(Correction::piece).distinct().sorted().collect(Collectors.joining(", "));
    }

    private static Notice sided(Correction correction) {
        return correction.side() == Side.BOTH
                ? told(correction)
                : Notice.of(
                        "correct.side",
                        told(correction),
                        Word.side(correction.side().word()));
    }

    private static Notice told(Correction correction) {
        Word piece = Word.piece(correction.piece());
        if (correction instanceof OfPoint point) {
            return Notice.of(
                    "correct.point",
                    piece,
                    Word.edge(point.edge()),
                    Quantity.mm(point.along()),
                    Quantity.of("%+.1f", point.dx(), "mm"),
                    Quantity.of("%+.1f", point.dy(), "mm"));
        }
        if (correction instanceof OfOutline) {
            return Notice.of("correct.outline", piece);
        }
        OfNotch notch = (OfNotch) correction;
        return Notice.of(
                "correct.notch",
                piece,
                Quantity.of("%.0f", notch.number(), ""),
                Word.seam(notch.mate()),
                Quantity.of("%+.1f", notch.by(), "mm"));
    }
}
