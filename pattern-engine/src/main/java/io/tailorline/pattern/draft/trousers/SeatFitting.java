package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.draft.Figure;
import io.tailorline.pattern.draft.ImpossibleGeometry;

/**
 * The seat of an unaltered figure, fitted: its width on the drawn seat line, the way through the crotch to the crotch
 * length, the leg to the thigh, all three together in a few rounds. Step: docs/drafting/trousers.md, 5.
 *
 * @param fit how the way from band to band is made
 * @param thighFit how much wider than the block's the thigh is, mm; negative: narrower
 * @param width of the back construction, mm
 * @param crotchMissing what the way from band to band lacks, mm; 0 when it is right or was not asked for
 * @param thighMissing what the thigh lacks, mm; negative where it is left wider
 */
record SeatFitting(CrotchFit fit, double thighFit, double width, double crotchMissing, double thighMissing) {

    /** From band to band the trousers are longer than the body by this, mm. */
    static final double CROTCH_EASE = 20;
    /** A leg narrower than the shared block's by more would pull under the seat, mm. */
    private static final double NARROWEST = -55;

    /** Growth of the thigh when the back is constructed wider by 1 mm. */
    private static final double THIGH_OF_WIDTH = 0.9;

    private static final double EXACT = 1e-3;
    private static final int ROUNDS = 30;

    static SeatFitting of(Figure figure, TrouserStyle style) throws ImpossibleGeometry {
        return new Rounds(figure, style).fitted();
    }

    /** Levels and widths of the same figure, altered or not, with this fit. */
    TrouserBlock block(Figure of, TrouserStyle style) throws ImpossibleGeometry {
        return TrouserBlock.of(of, style, fit, thighFit);
    }

    /**
     * The back's seat drawn with this fit on the same figure, altered or not: the seat line measures what was ordered.
     */
    BackSeat backSeat(TrouserBlock block, FrontLines front) throws ImpossibleGeometry {
        double wanted = block.halfSeat() - block.frontSeat();
        double trial = width;
        BackSeat seat = BackSeat.of(block, front, trial);
        for (int round = 0; round < ROUNDS && StrictMath.abs(wanted - seat.seatWidth()) > EXACT; round++) {
            trial += wanted - seat.seatWidth();
            seat = BackSeat.of(block, front, trial);
        }
        return seat;
    }

    /** The state of the search: three numbers that are moved together. */
    private static final class Rounds {

        private final Figure figure;
        private final TrouserStyle style;
        private final double wantedWay;
        private final double wantedThigh;
        private final double narrowest;
        private double way;
        private double thighFit;
        private double width;

        Rounds(Figure figure, TrouserStyle style) {
            this.figure = figure;
            this.style = style;
            way = style.womensCut() ? CrotchFit.USUAL_WOMANS_CUT : CrotchFit.usual(figure.sex());
            narrowest = NARROWEST - (style.womensCut() ? TrouserShares.WOMANS_WIDER_FORKS : 0);
            double taken = figure.body().lengths().crotchLength();
            wantedWay = taken == 0 ? 0 : taken + CROTCH_EASE + 2 * TrouserLevels.aboveWaist(figure.body(), style);
            wantedThigh = figure.body().leg().thigh() + style.ease().thigh(figure.sex());
        }

        SeatFitting fitted() throws ImpossibleGeometry {
            double crotchMissing = 0;
            double thighMissing = 0;
            for (int round = 0; round < ROUNDS; round++) {
                TrouserBlock block = TrouserBlock.of(figure, style, CrotchFit.at(way), thighFit);
                double wanted = block.halfSeat() - block.frontSeat();
                width = round == 0 ? wanted : width;
                FrontLines front = FrontLines.of(block);
                BackSeat seat = BackSeat.of(block, front, width);
                crotchMissing = wantedWay == 0
                        ? 0
                        : wantedWay - front.crotch().length() - seat.seat().length() - 2 * style.band();
                thighMissing = wantedThigh - TrouserLines.thigh(block, front, seat.outsideToSeat(), seat.inseam());
                double toThigh = StrictMath.max(narrowest - thighFit, thighMissing);
                double moved = wantedWay == 0 ? way : moved(crotchMissing - CrotchFit.CROTCH_OF_THIGH * toThigh);
                double narrower = wanted - seat.seatWidth();
                double reached = narrower + CrotchFit.WIDTH_GROWTH * (moved - way);
                double wider = StrictMath.max(
                        narrowest,
                        thighFit + thighMissing - CrotchFit.THIGH_GROWTH * (moved - way) - THIGH_OF_WIDTH * reached);
                if (StrictMath.abs(narrower)
                                + StrictMath.abs(moved - way) * CrotchFit.GROWTH
                                + StrictMath.abs(wider - thighFit)
                        < EXACT) {
                    break;
                }
                way = moved;
                thighFit = wider;
                width += reached;
            }
            return new SeatFitting(CrotchFit.at(way), thighFit, width, crotchMissing, thighMissing);
        }

        private double moved(double missing) {
            return StrictMath.max(
                    CrotchFit.SHORTEST, StrictMath.min(CrotchFit.LONGEST, way + missing / CrotchFit.GROWTH));
        }
    }
}
