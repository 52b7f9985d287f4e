package io.tailorline.cutter.file;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.drawing.Ascii;
import io.tailorline.pattern.piece.Notch;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The subprograms that a G-code file calls, as LinuxCNC defines them at the head of a file. Tools beside the knife hang
 * on digital outputs (0 drill, 1 notch punch, 2 double punch, 3 labeller, 4 sharpener), switched on for the table's own
 * time; the direction and the depth of a notch go to analog outputs 0 and 1. A table with other wiring changes these
 * lines, not the rest. Nothing here moves the head, so readers that skip subprograms see the same path.
 */
final class GcodeSubprograms {

    static final String DRILL = "drill";
    static final String LABEL = "label";
    static final String ADVANCE = "advance";
    static final String SHARPEN = "sharpen";

    /** For a program with labels whose table has no time for them: a labeller needs about a second. */
    private static final double USUAL_LABEL = 1;

    private GcodeSubprograms() {}

    static String notch(Notch.Kind kind) {
        return "notch_" + kind.word();
    }

    /** Definitions of those that {@code blocks} call. */
    static String calledBy(String blocks, TableProfile table) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(DRILL, pulse(0, table.drillSeconds()));
        all.put(notch(Notch.Kind.SINGLE), aimed(pulse(1, table.notchSeconds())));
        all.put(notch(Notch.Kind.SLIT), aimed(pulse(1, table.notchSeconds())));
        all.put(notch(Notch.Kind.DOUBLE), aimed(pulse(2, table.notchSeconds())));
        all.put(LABEL, "M68 E0 Q#1\n" + pulse(3, table.labelSeconds().orElse(USUAL_LABEL)));
        all.put(SHARPEN, pulse(4, table.sharpenSeconds()));
        all.put(ADVANCE, "(MSG,move the cloth on, then resume)\nM0\nG92 X[#5420 + #1]\n");
        StringBuilder text = new StringBuilder();
        all.forEach((name, body) -> {
            if (blocks.contains("o<%s> call".formatted(name))) {
                text.append("o<%s> sub\n%so<%s> endsub\n".formatted(name, body, name));
            }
        });
        return text.toString();
    }

    private static String aimed(String pulse) {
        return "M68 E0 Q#1\nM68 E1 Q#2\n" + pulse;
    }

    private static String pulse(int output, double seconds) {
        String number = Ascii.number(output, 0);
        return "M64 P%s\nG4 P%s\nM65 P%s\n".formatted(number, Ascii.number(seconds, 3), number);
    }
}
