package io.tailorline.nesting.collision;

import io.tailorline.nesting.geometry.CollisionShape;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that were drawn of late, by the numbers of their shapes, for all windows of a strip together: what lies in
 * one window soon lies in the next. Bounded: the older half is dropped when the younger is full. A field depends on
 * nothing but its shapes, so what is dropped costs another drawing and changes no answer. Safe for use by several
 * threads.
 */
final class DrawnFields {

    private final int half;
    private Map<Long, PairField> younger = new HashMap<>();
    private Map<Long, PairField> older = Map.of();

    /** @param most fields stored */
    DrawnFields(int most) {
        half = (most + 1) / 2;
    }

    /** Of {@code a} shifted against {@code b}. */
    PairField of(CollisionShape a, CollisionShape b) {
        long pair = (long) a.number() << Integer.SIZE | b.number();
        PairField known = find(pair);
        return known != null ? known : keep(pair, PairField.of(a, b));
    }

    private synchronized @Nullable PairField find(long pair) {
        PairField young = younger.get(pair);
        if (young != null) {
            return young;
        }
        PairField old = older.get(pair);
        return old == null ? null : keep(pair, old);
    }

    private synchronized PairField keep(long pair, PairField field) {
        if (younger.size() >= half) {
            older = younger;
            younger = new HashMap<>();
        }
        younger.put(pair, field);
        return field;
    }

    synchronized int size() {
        return younger.size() + older.size();
    }
}
