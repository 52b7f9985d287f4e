package io.tailorline.pattern.check;

import io.tailorline.pattern.check.fit.FitWithinLimits;
import io.tailorline.pattern.check.garment.CentreBackSquare;
import io.tailorline.pattern.check.garment.Completeness;
import io.tailorline.pattern.check.garment.CreaseCentred;
import io.tailorline.pattern.check.garment.FinishedGirth;
import io.tailorline.pattern.check.garment.FrontOnBearer;
import io.tailorline.pattern.check.garment.Handedness;
import io.tailorline.pattern.check.garment.HemLevel;
import io.tailorline.pattern.check.garment.OpeningRoom;
import io.tailorline.pattern.check.garment.SmoothAcrossSeam;
import io.tailorline.pattern.check.garment.TapeGirth;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.outline.AllowanceKept;
import io.tailorline.pattern.check.outline.ClosedOutline;
import io.tailorline.pattern.check.outline.CounterClockwise;
import io.tailorline.pattern.check.outline.CutEnclosesSeam;
import io.tailorline.pattern.check.outline.FitsCloth;
import io.tailorline.pattern.check.outline.GrainDirection;
import io.tailorline.pattern.check.outline.GrainLength;
import io.tailorline.pattern.check.outline.InternalCutClear;
import io.tailorline.pattern.check.outline.InternalCutInside;
import io.tailorline.pattern.check.outline.MarksInside;
import io.tailorline.pattern.check.outline.SharpestCorner;
import io.tailorline.pattern.check.outline.ShortestChord;
import io.tailorline.pattern.check.outline.SimpleOutline;
import io.tailorline.pattern.check.seam.AnchorsMeet;
import io.tailorline.pattern.check.seam.NotchClearOfCorners;
import io.tailorline.pattern.check.seam.NotchDepth;
import io.tailorline.pattern.check.seam.NotchHasPartner;
import io.tailorline.pattern.check.seam.NotchOnCutLine;
import io.tailorline.pattern.check.seam.NotchPosition;
import io.tailorline.pattern.check.seam.SeamLength;
import io.tailorline.pattern.check.seam.SeamLengthBetweenNotches;
import io.tailorline.pattern.check.seam.SewingNotches;
import io.tailorline.pattern.piece.Pattern;
import java.util.List;

/**
 * The certificate of a pattern: the results of all invariants.
 *
 * @param results in the order of the families
 */
public record Certificate(List<InvariantResult> results) {

    private static final List<Invariant> INVARIANTS = List.of(
            new ClosedOutline(),
            new SimpleOutline(),
            new CounterClockwise(),
            new ShortestChord(),
            new SharpestCorner(),
            new CutEnclosesSeam(),
            new AllowanceKept(),
            new FitsCloth(),
            new MarksInside(),
            new InternalCutInside(),
            new InternalCutClear(),
            new Handedness(),
            new SeamLength(),
            new SeamLengthBetweenNotches(),
            new FinishedGirth(),
            new TapeGirth(),
            new OpeningRoom(),
            new FitWithinLimits(),
            SmoothAcrossSeam.seen(),
            SmoothAcrossSeam.easedIn(),
            SmoothAcrossSeam.inside(),
            new CentreBackSquare(),
            new HemLevel(),
            new CreaseCentred(),
            new FrontOnBearer(),
            new GrainDirection(),
            new GrainLength(),
            new AnchorsMeet(),
            new NotchOnCutLine(),
            new NotchDepth(),
            new NotchHasPartner(),
            new SewingNotches(),
            new NotchPosition(),
            new NotchClearOfCorners(),
            new Completeness());

    public Certificate {
        results = List.copyOf(results);
    }

    public static Certificate of(Pattern pattern) {
        return new Certificate(
                INVARIANTS.stream().map(invariant -> invariant.check(pattern)).toList());
    }

    /** How many invariants a certificate has. */
    public static int size() {
        return INVARIANTS.size();
    }

    public boolean isSound() {
        return results.stream().allMatch(InvariantResult::isOk);
    }

    public List<InvariantResult> broken() {
        return results.stream().filter(result -> !result.isOk()).toList();
    }
}
