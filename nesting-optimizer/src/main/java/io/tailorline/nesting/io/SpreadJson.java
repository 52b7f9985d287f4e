package io.tailorline.nesting.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.nesting.cloth.Spread;
import java.util.Optional;

/** How the cloth is spread, as members of the cloth's object: {@code spread}, {@code onFold}, {@code surplus}. */
final class SpreadJson {

    private SpreadJson() {}

    static Spread spread(JsonCursor fabric) throws FormatFault {
        Optional<JsonCursor> kind = fabric.find("spread");
        if (kind.isEmpty()) {
            refuse(fabric.find("onFold"));
            refuse(fabric.find("surplus"));
            return Spread.SINGLE;
        }
        return new Spread(
                kind.get().oneOf(Spread.Kind.values(), Spread.Kind::word),
                fabric.findAll("onFold", JsonCursor::text),
                fabric.find("surplus", JsonCursor::truth).orElse(true));
    }

    private static void refuse(Optional<JsonCursor> idle) throws FormatFault {
        if (idle.isPresent()) {
            throw idle.get().fault("no such field without a spread: the cloth lies in one ply");
        }
    }

    /** Omitted for cloth in one ply. */
    static void put(Spread spread, ObjectNode tree) {
        if (spread.plies() == 1) {
            return;
        }
        tree.put("spread", spread.kind().word());
        ArrayNode onFold = tree.putArray("onFold");
        spread.onFold().forEach(onFold::add);
        tree.put("surplus", spread.surplus());
    }
}
