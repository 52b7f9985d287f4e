package io.tailorline.pattern.piece;

/**
 * The edges of a piece that reaches over the middle of the body in one: once with {@code Right}, once with
 * {@code Left}.
 */
public final class EdgeHalves {

    public static final String RIGHT = "Right";
    public static final String LEFT = "Left";

    private EdgeHalves() {}

    /** Whether every edge name ends with its side, so that there is a middle to join at. */
    public static boolean has(Piece piece) {
        return piece.edges().stream().anyMatch(edge -> edge.name().endsWith(RIGHT))
                && piece.edges().stream()
                        .allMatch(edge ->
                                edge.name().endsWith(RIGHT) || edge.name().endsWith(LEFT));
    }

    /** The edge of the other side: {@code neckRight} becomes {@code neckLeft}; other names stay. */
    public static String otherSide(String edge) {
        if (edge.endsWith(RIGHT)) {
            return edge.substring(0, edge.length() - RIGHT.length()) + LEFT;
        }
        return edge.endsWith(LEFT) ? edge.substring(0, edge.length() - LEFT.length()) + RIGHT : edge;
    }
}
