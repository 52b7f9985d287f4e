package io.tailorline.cutter.cli.table;

import io.tailorline.cutter.program.ClothCheck;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code --cloth ROLL --cloth-check CHECK}: a cloth that is named with the command, and the act by which its place was
 * or is to be checked. A check without its act confirms nothing.
 *
 * @param act what was read beside the marks, {@code AB12/CD34}; {@code seen} after the head has shown the place; empty
 */
record ClothOption(String cloth, ClothCheck check, String act) {

    /** How it is typed. */
    static final String CHECKS = "marks=NEAR/FAR|box|edges";

    private static final String SEEN = "seen";

    private static final Map<String, ClothCheck> TYPED =
            Map.of("marks", ClothCheck.MARKS, "box", ClothCheck.BOX, "edges", ClothCheck.EDGES);

    /** Empty when {@code check} is none. */
    static Optional<ClothOption> of(String cloth, String check) {
        String[] word = check.strip().split("=", 2);
        String act = word.length > 1 ? word[1].strip() : "";
        return Optional.ofNullable(TYPED.get(word[0].toLowerCase(Locale.ROOT)))
                .filter(known -> known == ClothCheck.MARKS || act.isEmpty() || act.equalsIgnoreCase(SEEN))
                .map(known -> new ClothOption(cloth, known, act));
    }

    /** Whether somebody says to have seen what the head has shown. */
    boolean isSeen() {
        return check != ClothCheck.MARKS && !act.isEmpty();
    }

    /** The word before the equals sign. */
    String word() {
        return check.name().toLowerCase(Locale.ROOT);
    }
}
