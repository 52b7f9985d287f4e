package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.ImpossibleGeometry;

/**
 * The seat of an unaltered figure, fitted: its width on the drawn seat line, the way through the crotch to the crotch
 * length, the fork to the thigh, all three together in a few rounds. Step: docs/drafting/trousers.md, 5.
 *
 * @param fit how the way from band to band is made
 * @param forkWider how much further the back fork reaches for the thigh, mm
 * @param width of the back construction, mm
 * @param crotchMissing what the way from band to band lacks, mm; 0 when it is right or was not asked for
 */
record SeatFitting(CrotchFit fit, double forkWider, double width, double crotchMissing) {

    /** From band to band the trousers are longer than the body by this, mm. */
    static final double CROTCH_EASE = 20;
    /** Ease of the thigh at the crotch level, at least, mm. */
    static final double THIGH_EASE = 40;

    private static final double EXACT = 1e-3;
    private static final int ROUNDS = 30;

    static SeatFitting of(Figure figure, Ease ease, TrouserStyle style) throws ImpossibleGeometry {
        return new Rounds(figure, ease, style).fitted();
    }

    /**
     * The back's seat drawn with this fit on the same figure, altered or not: the seat line measures what was ordered.
     */
    BackSeat backSeat(TrouserBlock block, FrontLines front) throws ImpossibleGeometry {
        double wanted = block.halfSeat() - block.frontSeat();
        double trial = width;
        BackSeat seat = BackSeat.of(block, front, forkWider, trial);
        for (int round = 0; round < ROUNDS && StrictMath.abs(wanted - seat.seatWidth()) > EXACT; round++) {
            trial += wanted - seat.seatWidth();
            seat = BackSeat.of(block, front, forkWider, trial);
        }
        return seat;
    }

    /** The state of the search: three numbers that are moved together. */
    private static final class Rounds {

        private final Figure figure;
        private final Ease ease;
        private final TrouserStyle style;
        private final double wantedWay;
        private double way;
        private double forkWider;
        private double width;

        Rounds(Figure figure, Ease ease, TrouserStyle style) {
            this.figure = figure;
            this.ease = ease;
            this.style = style;
            way = CrotchFit.usual(figure.sex());
            double taken = figure.body().lengths().crotchLength();
            wantedWay = taken == 0 ? 0 : taken + CROTCH_EASE + 2 * TrouserLevels.aboveWaist(figure.body(), style);
        }

        SeatFitting fitted() throws ImpossibleGeometry {
            double missing = 0;
            for (int round = 0; round < ROUNDS; round++) {
                TrouserBlock block = TrouserBlock.of(figure, ease, style, CrotchFit.at(way));
                double wanted = block.halfSeat() - block.frontSeat();
                width = round == 0 ? wanted : width;
                FrontLines front = FrontLines.of(block);
                BackSeat seat = BackSeat.of(block, front, forkWider, width);
                missing = wantedWay == 0
                        ? 0
                        : wantedWay - front.crotch().length() - seat.seat().length() - 2 * style.band();
                double moved = moved(missing);
                double wider = StrictMath.max(0, forkWider + thighMissing(block, front, seat));
                double narrower = wanted - seat.seatWidth();
                if (StrictMath.abs(narrower)
                                + StrictMath.abs(moved - way) * CrotchFit.GROWTH
                                + StrictMath.abs(wider - forkWider)
                        < EXACT) {
                    break;
                }
                way = moved;
                forkWider = wider;
                width += narrower;
            }
            return new SeatFitting(CrotchFit.at(way), forkWider, width, missing);
        }

        private double moved(double missing) {
            return StrictMath.max(
                    CrotchFit.SHORTEST, StrictMath.min(CrotchFit.LONGEST, way + missing / CrotchFit.GROWTH));
        }

        private double thighMissing(TrouserBlock block, FrontLines front, BackSeat seat) {
            double level = block.crotch();
            double frontWidth = TrouserLines.xOnLevel(front.outseam(), level)
                    - block.pleats().openAt(level)
                    - front.fork().x();
            double backWidth = seat.thighOutside(level) - seat.inseam().last().x();
            return figure.body().leg().thigh() + THIGH_EASE - frontWidth - backWidth;
        }
    }
}
