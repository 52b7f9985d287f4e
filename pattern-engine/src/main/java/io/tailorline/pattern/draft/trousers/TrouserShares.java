package io.tailorline.pattern.draft.trousers;

import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.measure.Sex;

/**
 * How a draft parts seat, fork and waist between front and back, mm: the man's, which a woman's trousers may share, and
 * a woman's own. Source: docs/drafting/trousers.md, 2 and 2a.
 *
 * @param frontFork how far the front fork reaches beyond centre front
 * @param centreFront x of the centre front on the seat line, left of the crease
 * @param backForkMore how much further than one and a half front forks less 5 the back fork reaches
 * @param frontWaist width of the front at the waist before it is limited by the side
 * @param frontDart width of the front's dart, 0 for none
 * @param backDart width of the back's darts together where there is room for them
 * @param backDarts in each back where they are wide enough
 * @param backDartLength of the dart in the middle, or nearer to centre back
 * @param secondDartLength of the dart nearer to the side
 */
record TrouserShares(
        double frontFork,
        double centreFront,
        double backForkMore,
        double frontWaist,
        double frontDart,
        double backDart,
        int backDarts,
        double backDartLength,
        double secondDartLength) {

    /** The front takes more than a quarter of the waist by this. */
    private static final double FRONT_WAIST = 15;

    private static final double WOMANS_FRONT_WAIST = 5;
    private static final double WOMANS_FRONT_FORK = 10;
    private static final double WOMANS_BACK_FORK = 13;

    /** By which both forks of her own draft are wider than those she shares; the back fork is 1.5 front forks. */
    static final double WOMANS_WIDER_FORKS = 2.5 * WOMANS_FRONT_FORK + WOMANS_BACK_FORK;

    private static final double MANS_BACK_DART = 20;
    private static final double LEAST_FRONT_DART = 5;

    static TrouserShares of(Sex sex, Body body, TrouserStyle style) {
        TrouserShares shares = style.womensCut()
                ? womens(body, style.backDarts().orElse(2))
                : shared(sex, body, style.backDarts().orElse(1));
        return style.pleats() == 0 ? shares : shares.withoutFrontDart();
    }

    private static TrouserShares shared(Sex sex, Body body, int backDarts) {
        double seat = body.girths().seat();
        double drop = drop(body);
        boolean woman = sex == Sex.FEMALE;
        return new TrouserShares(
                seat / 16,
                -(seat / 8 - 10),
                0,
                body.girths().waist() / 4 + FRONT_WAIST,
                woman ? atLeast(LEAST_FRONT_DART, StrictMath.min(25, drop / 8 - 10)) : 0,
                woman ? StrictMath.max(20, StrictMath.min(38, 0.13 * drop)) : MANS_BACK_DART,
                backDarts,
                100,
                85);
    }

    /** Aldrich's women's trousers, darts 20, 20 and 20 at hip 940 and waist 680 made to follow the difference. */
    private static TrouserShares womens(Body body, int backDarts) {
        double seat = body.girths().seat();
        double drop = drop(body);
        return new TrouserShares(
                seat / 16 + WOMANS_FRONT_FORK,
                -(seat / 12 + 20),
                WOMANS_BACK_FORK,
                body.girths().waist() / 4 + WOMANS_FRONT_WAIST,
                atLeast(LEAST_FRONT_DART, StrictMath.min(28, drop / 13)),
                StrictMath.max(14, StrictMath.min(56, drop * 2 / 13)),
                backDarts,
                120,
                100);
    }

    private static double drop(Body body) {
        return body.girths().seat() - body.girths().waist();
    }

    private static double atLeast(double least, double dart) {
        return dart < least ? 0 : dart;
    }

    /** Pleats take its place. */
    private TrouserShares withoutFrontDart() {
        return new TrouserShares(
                frontFork,
                centreFront,
                backForkMore,
                frontWaist,
                0,
                backDart,
                backDarts,
                backDartLength,
                secondDartLength);
    }
}
