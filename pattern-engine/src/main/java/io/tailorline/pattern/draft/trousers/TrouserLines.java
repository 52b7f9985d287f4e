package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.Alterations;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.AlterationRule;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Front and back fitted to the body. Step: docs/drafting/trousers.md, 5.
 *
 * @param stretch by which the back inside seam is shorter than the front's, mm; negative where it is longer
 * @param notes what was changed or could not be reached
 */
record TrouserLines(TrouserBlock block, FrontLines front, BackLines back, double stretch, List<Notice> notes) {

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
    static TrouserLines of(Figure figure, TrouserStyle style) throws ImpossibleGeometry {
        Figure pair = figure.pair();
        Figure trunk = new Figure(pair.sex(), pair.body(), pair.alterations().without(OF_A_LEG));
        SeatFitting fitting = SeatFitting.of(new Figure(pair.sex(), pair.body(), Alterations.NONE), style);
        TrouserBlock block = fitting.block(trunk, style);
        FrontLines front = FrontLines.of(block);
        BackSeat seat = fitting.backSeat(block, front);
        if (!pair.alterations().equals(trunk.alterations())) {
            block = fitting.block(pair, style);
            front = FrontLines.of(block);
            Optional<BackSeat> onLegs = seat.onLegOf(block, front);
            seat = onLegs.isPresent() ? onLegs.get() : fitting.backSeat(block, front);
        }
        if (!figure.isEven()) {
            block = fitting.block(figure, style);
            front = onLeg(block, seat);
            seat = seat.onLegOf(block, front).orElseThrow(() -> legsApart(figure));
        }
        BackLines back = BackLines.of(block, front, seat);
        List<Notice> notes = TrouserNotes.of(block, front, fitting, seat.stretch(), back.mouths());
        return new TrouserLines(block, front, back, seat.stretch(), notes);
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
                Notice.of("draft.trousers.legs-apart"));
    }

    /** Front and back seam from band top to band top, mm. */
    double crotchSeam() {
        return front.crotch().length()
                + back.seat().length()
                + 2 * block.style().band();
    }

    /**
     * By how much the front's outside seam is longer than the back's, mm, between knee and seat line, where the front's
     * runs straighter: nearly always negative, and what the back has more is eased in.
     */
    double outsideEase() {
        return front.outseam().length() - back.outseam().length();
    }

    /**
     * How far down the back's outside seam lies what the front's has {@code down} mm below the waist: as far down to
     * the seat line, and level with it below.
     */
    double downTheBack(double down) {
        double seat = front.outseam().length() - LegMarks.endToSeat(front.outseam(), front.side());
        return down <= seat
                ? down
                : back.outseam()
                        .reversed()
                        .stationAt(front.outseam()
                                .at(front.outseam().length() - down)
                                .y());
    }

    /** Width of front and back at the crotch level, mm. */
    double thigh() {
        return thigh(block, front, back.outseam(), back.inseam());
    }

    /** Width of front and back where the calf is thickest, mm. */
    double calf() {
        Body.Leg leg = block.figure().body().leg();
        double level = block.levels().knee() + leg.kneeHeight() - leg.calfHeight();
        return block.front().widthAt(level) + block.back().widthAt(level);
    }

    static double thigh(TrouserBlock block, FrontLines front, Polyline backOutseam, Polyline backInseam) {
        double level = block.crotch();
        return xOnLevel(front.outseam(), level)
                - block.pleats().openAt(level)
                - front.fork().x()
                + xOnLevel(backOutseam, level)
                - backInseam.last().x();
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
