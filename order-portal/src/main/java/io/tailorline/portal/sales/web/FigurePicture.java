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
                            choice(FigureRemark.STOOPED, side(8, 0, 0, 0)),
                            choice(FigureRemark.ERECT, side(-7, 0, 0, 0)),
                            choice(FigureRemark.HOLLOW_BACK, side(0, 0, 4, 6)))),
            new FigurePicture(
                    "belly", List.of(usual(side(0, 0, 0, 0)), choice(FigureRemark.STOMACH, side(0, 13, 0, 0)))),
            new FigurePicture(
                    "seat",
                    List.of(
                            usual(side(0, 0, 0, 0)),
                            choice(FigureRemark.FULL_SEAT, side(0, 0, 8, 0)),
                            choice(FigureRemark.FLAT_SEAT, side(0, 0, -8, 0)))));

    boolean shows(String word) {
        return choices.stream().anyMatch(choice -> choice.word().equals(word));
    }

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
     * From the side, looking to the left: by how much the upper back stands out, with the head before it, the belly and
     * the seat, and by how much the small of the back is hollow.
     */
    private static String side(int back, int belly, int seat, int hollow) {
        int head = back * 4 / 5;
        return "M%s 42".formatted(-8 - head)
                + "C%s 54-14 58-18 68C-22 80-23 92%s 106".formatted(-9 - head, -21 - belly / 3)
                + "C%1$s 118%1$s 134-18 148C-18 166-17 184-16 200H13".formatted(-22 - belly)
                + "C14 184 12 172 %s 162".formatted(16 + seat / 2)
                + "C%1$s 154 %1$s 138 %2$s 124".formatted(22 + seat, 17 - hollow / 2)
                + "C%s 114 %s 108 %s 100".formatted(14 - hollow, 15 - hollow, 17 + back / 3)
                + "C%s 88 %s 70 %s 60".formatted(22 + back, 20 + back, 13 + back / 2)
                + "C%s 56 %s 50 %s 42".formatted(11 - head / 2, 9 - head, 10 - head)
                + "C%s 36 %s 20 %s 12".formatted(17 - head, 18 - head, 14 - head)
                + "C%s 1 %s 1 %s 12".formatted(9 - head, -10 - head, -13 - head)
                + "C%s 20 %s 36 %s 42Z".formatted(-17 - head, -14 - head, -8 - head);
    }
}
