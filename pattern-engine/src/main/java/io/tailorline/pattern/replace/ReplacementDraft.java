package io.tailorline.pattern.replace;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.replace.ReplacementResult.Misfit;
import io.tailorline.pattern.replace.ReplacementResult.Refused;
import io.tailorline.pattern.replace.ReplacementResult.Replaced;
import io.tailorline.pattern.replace.ReplacementResult.Unchanged;
import java.util.ArrayList;
import java.util.List;

/** Tries a piece of another system in an order: compared with the piece as it is, then with the one drafted by rule. */
public record ReplacementDraft(PatternEngine engine, String id, Style style, MeasurementSet body) {

    /**
     * @param kind id of the piece that is replaced, without a side
     * @param side as {@link Replacement#of}
     */
    public ReplacementResult of(String kind, Side side, Piece brought) {
        try {
            Replacement asItIs = replacement(style, kind, side, brought);
            return asItIs.comparison().isUnchanged()
                    ? new Unchanged(asItIs.comparison())
                    : replaced(asItIs, kind, side, brought);
        } catch (Replacement.Refused refused) {
            return new Refused(new Rejected(List.of(refused.reason())));
        } catch (Undraftable undraftable) {
            return new Refused(undraftable.rejected);
        }
    }

    private ReplacementResult replaced(Replacement asItIs, String kind, Side side, Piece brought)
            throws Undraftable, Replacement.Refused {
        List<Correction> dropped = style.corrections().stream()
                .filter(each -> each.piece().equals(kind)
                        && each.side().meets(asItIs.correction().side()))
                .toList();
        List<Correction> others = new ArrayList<>(style.corrections());
        others.removeAll(dropped);
        Style byRule = style.withCorrections(others);
        Replacement replacement = dropped.isEmpty() ? asItIs : replacement(byRule, kind, side, brought);
        if (!replacement.comparison().isUnchanged()) {
            others.add(replacement.correction());
        }
        Style with = style.withCorrections(others);
        if (engine.draft(id, with, body) instanceof Rejected rejected) {
            return new Misfit(
                    new Replaced(replacement.comparison(), with, dropped),
                    rejected,
                    new SeamPartners(engine, id, body).of(byRule, with, replacement.correction()));
        }
        return new Replaced(replacement.comparison(), with, dropped);
    }

    private Replacement replacement(Style drafted, String kind, Side side, Piece brought)
            throws Undraftable, Replacement.Refused {
        DraftResult draft = engine.draftUncertified(id, drafted, body);
        if (draft instanceof Rejected rejected) {
            throw new Undraftable(rejected);
        }
        return Replacement.of(((Drafted) draft).pattern(), kind, side, brought);
    }

    private static final class Undraftable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Rejected rejected;

        Undraftable(Rejected rejected) {
            this.rejected = rejected;
        }
    }
}
