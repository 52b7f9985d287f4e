package io.tailorline.workflow.workshop;

import io.tailorline.workflow.workshop.HouseMarkerRules.Seams;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a house may set; all that is wrong is told at once. */
public final class MarkerRulesLimits {

    /** Beyond it cloth is wasted by a slip of the keyboard, mm; a guess. */
    public static final double MOST_GAP = 30;

    /** Beyond it a piece twists on the wearer, degrees; a guess, above the 3 mm of textbooks on any piece. */
    public static final double MOST_TILT = 10;

    /** Names of matches. */
    public static final int MOST_NAMES = 50;

    /** Names of anchors as patterns bear them, {@code *} for any letters. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.*-]{1,60}");

    private MarkerRulesLimits() {}

    /** Empty when they can be stored. */
    public static List<MarkerRulesFault> faults(HouseMarkerRules rules) {
        List<MarkerRulesFault> faults = new ArrayList<>();
        if (!(rules.pieceGap() >= 0 && rules.pieceGap() <= MOST_GAP)) {
            faults.add(MarkerRulesFault.range("pieceGap", rules.pieceGap(), 0, MOST_GAP));
        }
        rules.hiddenTilt()
                .filter(tilt -> !(tilt >= 0 && tilt <= MOST_TILT))
                .ifPresent(tilt -> faults.add(MarkerRulesFault.range("hiddenTilt", tilt, 0, MOST_TILT)));
        if (rules.chosen().size() > MOST_NAMES) {
            faults.add(MarkerRulesFault.of(
                    "chosen", "many", String.valueOf(rules.chosen().size())));
        }
        for (int i = 0; i < rules.chosen().size(); i++) {
            String name = rules.chosen().get(i);
            if (!NAME.matcher(name).matches()) {
                faults.add(MarkerRulesFault.of("chosen[%d]".formatted(i), "name", name));
            } else if (rules.chosen().indexOf(name) < i) {
                faults.add(MarkerRulesFault.of("chosen[%d]".formatted(i), "twice", name));
            }
        }
        boolean means = rules.along() == Seams.CHOSEN || rules.across() == Seams.CHOSEN;
        if (rules.matched() && means && rules.chosen().isEmpty()) {
            faults.add(MarkerRulesFault.of("chosen", "none", ""));
        }
        return faults;
    }
}
