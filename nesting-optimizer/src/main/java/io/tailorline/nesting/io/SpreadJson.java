package io.tailorline.nesting.io;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tailorline.nesting.marker.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the cloth is spread, as members of the cloth's object: {@code spread}, {@code onFold}, {@code surplus}. */
final class SpreadJson {

    private SpreadJson() {}

    static Spread spread(Field fabric) throws FileFault {
        Optional<Field> field = fabric.find("spread");
        if (field.isEmpty()) {
            refuse(fabric.find("onFold"));
            refuse(fabric.find("surplus"));
            return Spread.SINGLE;
        }
        List<String> onFold = new ArrayList<>();
        Optional<Field> names = fabric.find("onFold");
        if (names.isPresent()) {
            for (Field name : names.get().elements()) {
                onFold.add(name.text());
            }
        }
        Optional<Field> surplus = fabric.find("surplus");
        return new Spread(
                kind(field.get()), onFold, surplus.isEmpty() || surplus.get().truth());
    }

    private static void refuse(Optional<Field> idle) throws FileFault {
        if (idle.isPresent()) {
            throw idle.get().fault("absent where spread is: the cloth lies in one ply");
        }
    }

    private static Spread.Kind kind(Field field) throws FileFault {
        for (Spread.Kind kind : Spread.Kind.values()) {
            if (kind.word().equals(field.text())) {
                return kind;
            }
        }
        throw field.fault("'single', 'folded' or 'tubular'");
    }

    /** Cloth in one ply says nothing about it. */
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
