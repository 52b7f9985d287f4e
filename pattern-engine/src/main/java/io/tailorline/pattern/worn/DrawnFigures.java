package io.tailorline.pattern.worn;

import io.tailorline.pattern.check.fit.HalfGarment;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The levels that a drawing was drawn by. */
record DrawnFigures(
        Map<Side, TrunkSurface> jacket,
        Map<Side, TrunkSurface> waistcoat,
        Map<Side, Sleeve> sleeves,
        Map<Side, TrouserSurface> trousers) {

    List<DrawnSection> sections() {
        List<DrawnSection> sections = new ArrayList<>();
        trunk("jacket", jacket, sections);
        trunk("waistcoat", waistcoat, sections);
        sleeves.forEach((side, sleeve) -> {
            for (Level level : List.of(new Level("upperArm", 0), new Level("elbow", .5), new Level("cuff", 1))) {
                Ellipse ellipse = sleeve.ellipse(level.at());
                sections.add(new DrawnSection(
                        "jacket.sleeve." + level.name() + "." + side.word(),
                        sleeve.axisHeight(level.at()),
                        sleeve.tube().girth(level.at()),
                        2 * ellipse.a(),
                        2 * ellipse.b()));
            }
        });
        trousers(sections);
        return sections;
    }

    private record Level(String name, double at) {}

    private static void trunk(String garment, Map<Side, TrunkSurface> halves, List<DrawnSection> sections) {
        TrunkSurface right = halves.get(Side.RIGHT);
        TrunkSurface left = halves.get(Side.LEFT);
        if (right == null || left == null) {
            return;
        }
        List<Level> levels =
                new ArrayList<>(List.of(new Level("chest", right.panels().scye())));
        for (String line : List.of("waist", "seat")) {
            HalfGarment half = right.panels().half();
            half.line(right.panels().back(), line + " line")
                    .ifPresent(drawn -> levels.add(new Level(line, drawn.first().x())));
        }
        levels.add(new Level("hem", right.panels().bottom()));
        for (Level level : levels) {
            Ellipse one = right.at(level.at());
            Ellipse two = left.at(level.at());
            sections.add(new DrawnSection(
                    garment + "." + level.name(),
                    right.height(level.at()),
                    right.halfGirth(level.at()) + left.halfGirth(level.at()),
                    one.a() + two.a(),
                    one.b() + two.b()));
        }
    }

    private void trousers(List<DrawnSection> sections) {
        TrouserSurface right = trousers.get(Side.RIGHT);
        TrouserSurface left = trousers.get(Side.LEFT);
        if (right == null || left == null) {
            return;
        }
        for (Level level : List.of(new Level("waist", right.waist()), new Level("seat", right.seat()))) {
            Ellipse one = right.hips(level.at());
            Ellipse two = left.hips(level.at());
            sections.add(new DrawnSection(
                    "trousers." + level.name(),
                    right.height(level.at()),
                    right.halfGirth(level.at()) + left.halfGirth(level.at()),
                    one.a() + two.a(),
                    one.b() + two.b()));
        }
        trousers.forEach((side, leg) -> {
            for (Level level : List.of(new Level("knee", leg.knee()), new Level("hem", leg.hem()))) {
                Ellipse ellipse = leg.leg(level.at());
                sections.add(new DrawnSection(
                        "trousers." + level.name() + "." + side.word(),
                        leg.height(level.at()),
                        leg.legGirth(level.at()),
                        2 * ellipse.a(),
                        2 * ellipse.b()));
            }
        });
    }
}
