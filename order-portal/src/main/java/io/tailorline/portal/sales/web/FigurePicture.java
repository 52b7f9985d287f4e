package io.tailorline.portal.sales.web;

import io.tailorline.pattern.measure.FigureRemark;
import java.util.List;

/**
 * The pictures by which customers say how they are built: a few shoulders from the front, and backs, bellies and seats
 * from the side. The first of each group is the usual figure, of which nothing is said.
 *
 * @param name message {@code measuring.figure.<name>}
 */
record FigurePicture(String name, List<Choice> choices) {

    /**
     * @param word of {@link FigureRemark}; empty for the usual figure
     * @param outline a path in a box of 120 by 200, x from the middle
     */
    record Choice(String word, String outline) {}

    static final List<FigurePicture> ALL = List.of(
            new FigurePicture(
                    "shoulders",
                    List.of(
                            usual(shoulders(74, 74)),
                            choice(FigureRemark.SLOPING_SHOULDER, shoulders(92, 92)),
                            choice(FigureRemark.SQUARE_SHOULDER, shoulders(60, 60)),
                            choice(FigureRemark.LOW_SHOULDER, shoulders(70, 90)))),
            new FigurePicture(
                    "back",
                    List.of(
                            usual(side(0, 0, 0, 0)),
                            choice(FigureRemark.STOOPED, side(11, 0, 0, 9)),
                            choice(FigureRemark.ERECT, side(-7, 0, 0, -6)),
                            choice(FigureRemark.HOLLOW_BACK, side(0, 0, 7, 0)))),
            new FigurePicture(
                    "belly", List.of(usual(side(0, 0, 0, 0)), choice(FigureRemark.STOMACH, side(0, 18, 0, 0)))),
            new FigurePicture(
                    "seat",
                    List.of(
                            usual(side(0, 0, 0, 0)),
                            choice(FigureRemark.FULL_SEAT, side(0, 0, 10, 0)),
                            choice(FigureRemark.FLAT_SEAT, side(0, 0, -9, 0)))));

    private static Choice usual(String outline) {
        return new Choice("", outline);
    }

    private static Choice choice(FigureRemark remark, String outline) {
        return new Choice(remark.word(), outline);
    }

    /** From the front; the y of both tips, of a neck that ends at 56. */
    private static String shoulders(int right, int left) {
        return ("M-13 44C-13 52-15 56-20 58C-30 60-42 %1$s-50 %2$sC-56 %3$s-57 110-58 140V200H58V140C57 110 56 %5$s 50 %4$s"
                        + "C42 %6$s 30 60 20 58C15 56 13 52 13 44C20 40 22 30 22 22C22 8 12 2 0 2C-12 2-22 8-22 22C-22 30-20 40-13 44Z")
                .formatted(right - 6, right, right + 10, left, left + 10, left - 6);
    }

    /**
     * From the side, looking to the left: what the back stands out, the belly, the seat, and how far the head is
     * forward.
     */
    private static String side(int back, int belly, int seat, int head) {
        return ("M%1$s 44C%2$s 54-16 58-20 72C-24 86-25 98-%3$s 112C-%4$s 126-%4$s 132-22 144C-20 160-20 180-20 200H12C14 184 15 176"
                        + " %6$s 158C%7$s 146 %8$s 132 14 116C20 96 %5$s 84 %5$s 74C%9$s 62 14 54 %10$s 48"
                        + "C%11$s 36 %11$s 22 %12$s 12C%13$s 0-%14$s 0-%14$s 14C-%15$s 26-%15$s 36%1$s 44Z")
                .formatted(
                        -8 - head,
                        -9 - head / 2,
                        22 + belly,
                        24 + belly,
                        22 + back,
                        24 + seat,
                        28 + seat,
                        26 + seat,
                        18 + back,
                        10 - head / 2,
                        18 - head,
                        14 - head,
                        6 - head,
                        16 + head,
                        20 + head);
    }
}
