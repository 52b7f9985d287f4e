package io.tailorline.pattern.replace;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.DraftResult.Rejected;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Correction.OfOutline;
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
        Superseded old = Superseded.by(kind, asItIs.correction().side(), style.corrections());
        Style rest = style.withCorrections(old.kept());
        Replacement replacement = old.dropped().isEmpty() ? asItIs : replacement(rest, kind, side, brought);
        OfOutline outline = ofBothWhereAlike(replacement.correction(), old.kept());
        List<Correction> others =
                Superseded.by(kind, outline.side(), old.kept()).kept();
        List<Correction> corrections = new ArrayList<>(others);
        if (!replacement.comparison().isUnchanged()) {
            corrections.add(outline);
        }
        Style with = style.withCorrections(corrections);
        Replaced replaced = new Replaced(replacement.comparison(), with, old.dropped());
        if (engine.draft(id, with, body) instanceof Rejected rejected) {
            Style byRule = style.withCorrections(others);
            return new Misfit(replaced, rejected, new SeamPartners(engine, id, body).of(byRule, with, outline));
        }
        return replaced;
    }

    /** A piece that was taken for one side, and now for the other, is one of a pair again. */
    private static OfOutline ofBothWhereAlike(OfOutline outline, List<Correction> others) {
        boolean isAlike = outline.side()
                .other()
                .filter(other -> others.contains(outline.withSide(other)))
                .isPresent();
        return isAlike ? outline.withSide(Side.BOTH) : outline;
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
