package io.tailorline.workflow.cutroom.wiring;

import io.tailorline.workflow.cutroom.CornerRule;
import io.tailorline.workflow.platform.role.StartRefused;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the cutter room.
 *
 * @param budgetSeconds table time of a suit over which a person decides, s
 * @param corners what the knife may do in corners when a suit takes too long
 * @param rolls the rolls of each cloth, by its id in the catalogue; a table is given one of its own as long as there
 *     are enough
 */
@ConfigurationProperties("tailorline")
record CutRoomProperties(
        @DefaultValue("160") double budgetSeconds,
        @DefaultValue Corners corners,
        Map<String, List<String>> rolls) {

    /**
     * Corners that may be cut round so that the knife need not be lifted there.
     *
     * @param roundingMm how far an outward corner may be cut short, mm, 0 to 1; 0 cuts every corner as drawn
     * @param most how many corners of an order; none named for as many as the budget needs
     * @param turningRadiusMm least radius on which the shop's blade turns in the cloth, mm; see docs/cutting/corners.md
     */
    record Corners(
            @DefaultValue("0.7") double roundingMm,
            Integer most,
            @DefaultValue("1.5") double turningRadiusMm) {

        Corners {
            try {
                rule(roundingMm, most, turningRadiusMm);
            } catch (IllegalArgumentException outOfRange) {
                throw new StartRefused(
                        "tailorline.corners: " + outOfRange.getMessage(),
                        "Give rounding-mm from 0 (corners as drawn) to 1, most from 0 or not at all, and the radius on which the"
                                + " blade of the shop turns as turning-radius-mm.");
            }
        }

        CornerRule rule() {
            return rule(roundingMm, most, turningRadiusMm);
        }

        private static CornerRule rule(double roundingMm, Integer most, double turningRadiusMm) {
            return new CornerRule(
                    roundingMm, most == null ? OptionalInt.empty() : OptionalInt.of(most), turningRadiusMm);
        }
    }

    CutRoomProperties {
        rolls = rolls == null ? Map.of() : Map.copyOf(rolls);
        refuseSharedRolls(rolls);
    }

    private static void refuseSharedRolls(Map<String, List<String>> rolls) {
        Map<String, String> cloths = new TreeMap<>();
        new TreeMap<>(rolls).forEach((cloth, its) -> {
            if (its.isEmpty() || its.stream().anyMatch(String::isBlank)) {
                throw new StartRefused(
                        "tailorline.rolls.%s is %s; expected at least one roll, and a number for each."
                                .formatted(cloth, its),
                        "Name the rolls of the cloth, for instance R-2291, R-2292, or leave the setting out.");
            }
            its.forEach(roll -> {
                String other = cloths.putIfAbsent(roll, cloth);
                if (other != null) {
                    throw new StartRefused(
                            "tailorline.rolls: roll '%s' is listed for %s and for %s; expected it once."
                                    .formatted(roll, other, cloth),
                            "A roll is of one cloth; name it there alone.");
                }
            });
        });
    }
}
