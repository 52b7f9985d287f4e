package io.tailorline.portal.web.view;

import io.tailorline.pattern.piece.Side;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where the message bundles name a word of a notice, and the side of the body that goes with it:
 * {@code piece.jacket.front.left} is the left front, {@code seam.jacket.armhole/R} the armhole's right seam,
 * {@code edge.neckLeft} the left neck, {@code girth.thigh.left} the left thigh.
 *
 * @param key without the side
 */
record SidedWord(String key, Side side) {

    private static final Pattern BLANK = Pattern.compile(" (.)");

    static SidedWord of(String word) {
        String kind = word.substring(0, word.indexOf('.') + 1);
        return switch (kind) {
            case "piece.", "girth." -> new SidedWord(Side.kind(word), Side.ofPieceId(word));
            case "edge." -> ending(inCamelCase(word), "Left", "Right");
            case "seam." -> ending(word, "/L", "/R");
            default -> new SidedWord(word, Side.BOTH);
        };
    }

    /** {@code centre back} is {@code centreBack}. */
    private static String inCamelCase(String word) {
        return BLANK.matcher(word).replaceAll(blank -> blank.group(1).toUpperCase(Locale.ROOT));
    }

    private static SidedWord ending(String word, String left, String right) {
        if (word.endsWith(left)) {
            return new SidedWord(word.substring(0, word.length() - left.length()), Side.LEFT);
        }
        return word.endsWith(right)
                ? new SidedWord(word.substring(0, word.length() - right.length()), Side.RIGHT)
                : new SidedWord(word, Side.BOTH);
    }

    /**
     * Keys of the bundles, the best first: a stretch of an edge has the name of the edge, a stripe anchor or a notch
     * that of the edge it lies on.
     */
    List<String> keys() {
        String name = key.substring(key.indexOf('.') + 1);
        if (key.startsWith("edge.")) {
            return List.of(key, "edge." + name.replaceFirst("\\..*", ""));
        }
        return key.startsWith("seam.") ? List.of(key, "edge." + name.replaceFirst("^.*\\.", "")) : List.of(key);
    }
}
