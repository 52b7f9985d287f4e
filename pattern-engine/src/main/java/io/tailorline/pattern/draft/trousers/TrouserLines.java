package io.tailorline.pattern.draft.trousers;

import static io.tailorline.pattern.piece.AlterationRule.HEM;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.Alterations;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.piece.AlterationRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Front and back fitted to the body. Step: docs/drafting/trousers.md, 5.
 *
 * @param notes what was changed or could not be reached
 */
record TrouserLines(TrouserBlock block, FrontLines front, BackLines back, List<String> notes) {

    /** Deviations below this are not noted. */
    private static final double NOTED = 0.5;

    /** Alterations of a single leg: the fork stays, so that right and left seat seams stay alike. */
    private static final Set<AlterationRule> OF_A_LEG = Collections.unmodifiableSet(EnumSet.of(
            AlterationRule.LEG,
            AlterationRule.KNEE,
            AlterationRule.HEM,
            AlterationRule.CALF,
            AlterationRule.HIP,
            AlterationRule.TROUSER_LENGTH));

    /**
     * Fitted to the pair of both sides without alterations, then drawn with them: the fitting does not undo the
     * tailor's alterations. Fork and seat seam are the pair's; where a leg differs from its other it is led to that
     * fork.
     */
    static TrouserLines of(Figure figure, Ease ease, TrouserStyle style) throws ImpossibleGeometry {
        Figure pair = figure.pair();
        Figure trunk = new Figure(pair.sex(), pair.body(), pair.alterations().without(OF_A_LEG));
        SeatFitting fitting = SeatFitting.of(new Figure(pair.sex(), pair.body(), Alterations.NONE), ease, style);
        TrouserBlock block = TrouserBlock.of(trunk, ease, style, fitting.fit());
        FrontLines front = FrontLines.of(block);
        BackSeat seat = fitting.backSeat(block, front);
        if (!pair.equals(trunk)) {
            block = TrouserBlock.of(pair, ease, style, fitting.fit());
            front = FrontLines.of(block);
            Optional<BackSeat> onLegs = seat.onLegOf(block, front);
            seat = onLegs.isPresent() ? onLegs.get() : fitting.backSeat(block, front);
        }
        if (!figure.isEven()) {
            block = TrouserBlock.of(figure, ease, style, fitting.fit());
            front = onLeg(block, seat);
            seat = seat.onLegOf(block, front).orElseThrow(() -> legsApart(figure));
        }
        return new TrouserLines(block, front, BackLines.of(block, front, seat), notes(figure, style, fitting));
    }

    /**
     * The front of a leg that differs from the other; it takes up the difference that the back's inside seam cannot.
     */
    private static FrontLines onLeg(TrouserBlock block, BackSeat seat) {
        FrontLines front = FrontLines.of(block);
        return seat.onLegOf(block, front).isPresent()
                ? front
                : front.withInseam(
                        block.front(), seat.frontInseamFor(block, front.inseam().length()));
    }

    private static ImpossibleGeometry legsApart(Figure figure) {
        return new ImpossibleGeometry(
                "trousers.back, inseam",
                ImpossibleGeometry.text(
                                "%.0f mm inside leg", figure.body().leg().inside()) + ", altered by "
                        + figure.alterations(),
                ImpossibleGeometry.text(
                                "nearer to the mean of both legs, %.0f mm",
                                figure.pairBody().leg().inside()) + ", altered by " + figure.pairAlterations(),
                "The left leg differs too much from the right one for both to meet in one seat seam; alter one leg less.");
    }

    private static List<String> notes(Figure figure, TrouserStyle style, SeatFitting fitting) {
        List<String> notes = new ArrayList<>();
        double hem = TrouserBlock.hemGirth(figure, style);
        if (hem > style.hem() + figure.alterations().of(HEM) + NOTED) {
            notes.add(ImpossibleGeometry.text(
                    "Trouser hem widened from %.0f to %.0f mm to pass the heel.", style.hem(), hem));
        }
        double higher = TrouserLevels.aboveWaist(figure.body(), style) - style.aboveWaist();
        if (higher > NOTED) {
            notes.add(ImpossibleGeometry.text(
                    "The trousers' band sits %.0f mm higher than ordered: the body's rise is short.", higher));
        }
        if (fitting.forkWider() > NOTED) {
            notes.add(ImpossibleGeometry.text("Back fork widened by %.0f mm for the thigh.", fitting.forkWider()));
        }
        if (StrictMath.abs(fitting.crotchMissing()) > NOTED) {
            notes.add(ImpossibleGeometry.text(
                    "The crotch seam with bands has %.0f mm of ease over the crotch length of %.0f mm instead of %.0f mm.",
                    SeatFitting.CROTCH_EASE - fitting.crotchMissing(),
                    figure.body().lengths().crotchLength(),
                    SeatFitting.CROTCH_EASE));
        }
        return List.copyOf(notes);
    }

    /** Front and back seam from band top to band top, mm. */
    double crotchSeam() {
        return front.crotch().length()
                + back.seat().length()
                + 2 * block.style().band();
    }

    /** Width of front and back at the crotch level, mm. */
    double thigh() {
        double level = block.crotch();
        return xOnLevel(front.outseam(), level)
                - block.pleats().openAt(level)
                - front.fork().x()
                + xOnLevel(back.outseam(), level)
                - back.inseam().last().x();
    }

    /** Width of the front on its seat line, pleats laid, mm. */
    double frontSeatWidth() {
        return front.side().x() - block.centreFront() - block.pleats().openAt(block.seat());
    }

    /** Width of the back on its seat line, mm. */
    double backSeatWidth() {
        return back.onSeatLine().distanceTo(back.side());
    }

    /** An outside seam runs up, so its y falls. */
    static double xOnLevel(Polyline outseam, double level) {
        return outseam.reversed().xAt(level);
    }
}
