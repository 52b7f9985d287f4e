package io.tailorline.pattern;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Correction.OfNotch;
import io.tailorline.pattern.piece.Correction.OfPoint;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be said of corrections by hand without a draft: how many, how far, of which garment. */
final class CorrectionCheck {

    /** More than a tailor makes on one suit. */
    static final int MOST = 100;

    private CorrectionCheck() {}

    static List<Reason> of(Style style) {
        List<Correction> corrections = style.corrections();
        if (corrections.size() > MOST) {
            return List.of(new Reason(
                    "style.corrections",
                    String.valueOf(corrections.size()),
                    "at most " + MOST,
                    Notice.of(
                            "correct.too-many",
                            Quantity.of("%.0f", corrections.size(), ""),
                            Quantity.of("%.0f", MOST, ""))));
        }
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < corrections.size(); i++) {
            String where = String.format(Locale.ROOT, "style.corrections[%d].", i);
            check(where, corrections.get(i), style, reasons);
            once(where, corrections.get(i), corrections.subList(0, i), reasons);
        }
        return reasons;
    }

    private static void check(String where, Correction correction, Style style, List<Reason> reasons) {
        if (style.garments().stream().noneMatch(garment -> correction.piece().startsWith(garment.word() + "."))) {
            reasons.add(new Reason(
                    where + "piece",
                    correction.piece(),
                    "a piece of " + style.garments().stream().map(Garment::word).collect(Collectors.joining(" or ")),
                    Notice.of("correct.no-piece", new Text(correction.piece()))));
        }
        if (correction instanceof OfPoint point) {
            far(where + "dx", point.distance(), reasons);
        } else if (correction instanceof OfNotch notch) {
            far(where + "by", StrictMath.abs(notch.by()), reasons);
        }
    }

    /** A notch is moved once on each side: a second time it would no longer stand where it was drafted. */
    private static void once(String where, Correction correction, List<Correction> before, List<Reason> reasons) {
        if (correction instanceof OfNotch notch && before.stream().anyMatch(each -> isSame(each, notch))) {
            Quantity number = Quantity.of("%.0f", notch.number(), "");
            reasons.add(new Reason(
                    where + "number",
                    number.text(),
                    "one correction of each notch",
                    Notice.of("correct.twice", number, Word.seam(notch.mate()), Word.piece(notch.piece()))));
        }
    }

    private static boolean isSame(Correction each, OfNotch notch) {
        return each instanceof OfNotch other
                && other.piece().equals(notch.piece())
                && other.side().meets(notch.side())
                && other.mate().equals(notch.mate())
                && other.number() == notch.number();
    }

    private static void far(String where, double mm, List<Reason> reasons) {
        if (!(mm <= Correction.FARTHEST)) {
            Quantity given = Quantity.of("%.1f", mm, "mm");
            Quantity most = Quantity.of("%.0f", Correction.FARTHEST, "mm");
            reasons.add(new Reason(
                    where, given.text(), "at most " + most.text(), Notice.of("correct.too-far", given, most)));
        }
    }
}
