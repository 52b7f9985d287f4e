package io.tailorline.cutter.program;

/** Where the knife must be when a step begins. */
final class KnifeRule {

    private KnifeRule() {}

    static Head up(CutStep step, Head before) {
        if (before.knifeDown()) {
            throw new IllegalArgumentException("%s with the knife down".formatted(step));
        }
        return before;
    }

    static Head down(CutStep step, Head before) {
        if (!before.knifeDown()) {
            throw new IllegalArgumentException("%s with the knife up".formatted(step));
        }
        return before;
    }
}
