package io.tailorline.nesting.cli;

import io.tailorline.json.FormatFault;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.piece.OrderPieces;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.PieceSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The orders of a command. A pattern that is given again is cut again, as an order of its own: {@code A17#2}. Two
 * different patterns of one id stay so and are refused.
 */
final class OrderFiles {

    private OrderFiles() {}

    static List<OrderPieces> read(List<Path> files) throws FormatFault {
        List<OrderPieces> orders = new ArrayList<>();
        Map<Pattern, Integer> times = new HashMap<>();
        for (Path file : files) {
            Pattern pattern = PatternJson.read(file);
            int time = times.merge(pattern, 1, Integer::sum);
            orders.add(time == 1 ? pattern : new PieceSet(pattern.id() + "#" + time, pattern.pieces()));
        }
        return orders;
    }
}
