package io.tailorline.cutter.cli.plan;

import io.tailorline.cutter.plan.rules.CutRules;
import picocli.CommandLine.Option;

/** How the knife is led along a piece: mix it in. What is not given stays as usual. */
final class RuleOptions {

    @Option(
            names = "--corner-rounding",
            paramLabel = "MM",
            description = "how far the knife may cut an outward corner short in order not to lift there, mm")
    private Double cornerRounding;

    @Option(
            names = "--most-rounded",
            paramLabel = "N",
            description = "how many corners may be rounded, the least visible first (default: all that can be)")
    private Integer mostRounded;

    @Option(
            names = "--turning-radius",
            paramLabel = "MM",
            description = "least radius on which the blade turns in the cloth, mm: sharper corners are not rounded")
    private Double turningRadius;

    @Option(names = "--shared-edges", description = "cut an edge that two pieces share once (piece gap 0)")
    private boolean sharedEdges;

    @Option(
            names = "--overcut",
            paramLabel = "MM",
            description = "how far the knife continues past the point where it entered, mm")
    private Double overcut;

    @Option(
            names = "--corner-overcut",
            paramLabel = "MM",
            description = "how far the knife continues past a corner before it lifts there, mm")
    private Double cornerOvercut;

    @Option(
            names = "--notches",
            paramLabel = "STYLE",
            description = "in_line (punched in passing) or flick (each separately before the outline)")
    private CutRules.NotchStyle notches;

    /** @throws IllegalArgumentException when a value is out of its range; the message names it */
    CutRules rules() {
        CutRules rules = CutRules.usual();
        rules = cornerRounding == null ? rules : rules.withCornerRounding(cornerRounding);
        rules = mostRounded == null ? rules : rules.withMostRounded(mostRounded);
        rules = turningRadius == null ? rules : rules.withTurningRadius(turningRadius);
        rules = sharedEdges ? rules.withSharedEdges(true) : rules;
        rules = overcut == null ? rules : rules.withOvercut(overcut);
        rules = cornerOvercut == null ? rules : rules.withCornerOvercut(cornerOvercut);
        return notches == null ? rules : rules.withNotches(notches);
    }
}
