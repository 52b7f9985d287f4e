package io.tailorline.pattern.check;

import io.tailorline.pattern.piece.Pattern;
import java.util.List;

/**
 * All invariants of one pattern.
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
            new Handedness(),
            new SeamLength(),
            new SeamLengthBetweenNotches(),
            new FinishedGirth(),
            new LaidTape(),
            new RoomForBody(),
            SmoothAcrossSeam.seen(),
            SmoothAcrossSeam.easedIn(),
            new CentreBackSquare(),
            new HemLevel(),
            new CreaseCentred(),
            new GrainDirection(),
            new GrainLength(),
            new AnchorsMeet(),
            new NotchOnCutLine(),
            new NotchDepth(),
            new NotchPartner(),
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

    public boolean isSound() {
        return results.stream().allMatch(InvariantResult::isOk);
    }

    public List<InvariantResult> broken() {
        return results.stream().filter(result -> !result.isOk()).toList();
    }
}
