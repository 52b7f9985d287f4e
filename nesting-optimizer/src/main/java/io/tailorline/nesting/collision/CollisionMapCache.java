package io.tailorline.nesting.collision;

import io.tailorline.nesting.geometry.CollisionShape;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The maps that were drawn of late, by the numbers of their shapes, for all windows of a strip together: what lies in
 * one window soon lies in the next. Bounded: the older half is dropped when the younger is full. A map depends on
 * nothing but its shapes, so what is dropped costs another drawing and changes no answer. Safe for use by several
 * threads.
 */
final class CollisionMapCache {

    private final int half;
    private Map<Long, CollisionMap> younger = new HashMap<>();
    private Map<Long, CollisionMap> older = Map.of();

    /** @param most maps stored */
    CollisionMapCache(int most) {
        half = (most + 1) / 2;
    }

    /** Of {@code a} shifted against {@code b}. */
    CollisionMap of(CollisionShape a, CollisionShape b) {
        long pair = (long) a.number() << Integer.SIZE | b.number();
        CollisionMap known = find(pair);
        return known != null ? known : keep(pair, CollisionMap.of(a, b));
    }

    private synchronized @Nullable CollisionMap find(long pair) {
        CollisionMap young = younger.get(pair);
        if (young != null) {
            return young;
        }
        CollisionMap old = older.get(pair);
        return old == null ? null : keep(pair, old);
    }

    private synchronized CollisionMap keep(long pair, CollisionMap map) {
        if (younger.size() >= half) {
            older = younger;
            younger = new HashMap<>();
        }
        younger.put(pair, map);
        return map;
    }

    synchronized int size() {
        return younger.size() + older.size();
    }
}
