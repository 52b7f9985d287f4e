package io.tailorline.pattern.io.dxf;

import io.tailorline.drawing.DxfLayer;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * How a file places its blocks. A piece is read from its block and turned to its grain, so that place and rotation do
 * not matter; another size, a mirror image, or a rotation without a grain line would change what is cut and is refused.
 */
final class BlockInsert {

    private static final int SCALE_X = 41;
    private static final int SCALE_Y = 42;
    private static final int ROTATION = 50;
    /** Files write scales and angles with four decimals or more. */
    private static final double ROUNDING = 1e-4;

    private BlockInsert() {}

    /** @param entities of the file, outside of its blocks */
    static void requirePlain(DxfBlock block, List<DxfEntity> entities) throws BrokenPiece {
        for (DxfEntity insert : entities) {
            if (insert.is("INSERT") && insert.value(2).orElse("").equals(block.name())) {
                requireOwnSize(insert);
                requireGrain(insert, block);
            }
        }
    }

    /** A block is a piece, however often the file inserts it: how often it is cut its quantity tells. */
    static Optional<Notice> again(DxfBlock block, List<DxfEntity> entities) {
        long times = entities.stream()
                .filter(entity ->
                        entity.is("INSERT") && entity.value(2).orElse("").equals(block.name()))
                .count();
        return times < 2
                ? Optional.empty()
                : Optional.of(Notice.of("dxf.inserted-again", Quantity.of("%.0f", times, "")));
    }

    private static void requireOwnSize(DxfEntity insert) throws BrokenPiece {
        double x = insert.number(SCALE_X).orElse(1.0);
        double y = insert.number(SCALE_Y).orElse(1.0);
        if (!(StrictMath.abs(x - 1) <= ROUNDING && StrictMath.abs(y - 1) <= ROUNDING)) {
            throw new BrokenPiece(
                    Notice.of("dxf.scaled", Quantity.of("%.4f", x, ""), Quantity.of("%.4f", y, ""), lineOf(insert)));
        }
    }

    private static void requireGrain(DxfEntity insert, DxfBlock block) throws BrokenPiece {
        double rotation = insert.number(ROTATION).orElse(0.0) % 360;
        if (!(StrictMath.abs(rotation) <= ROUNDING)
                && block.on(DxfLayer.GRAIN, "LINE").isEmpty()) {
            throw new BrokenPiece(Notice.of("dxf.rotated", Quantity.of("%.2f", rotation, "deg"), lineOf(insert)));
        }
    }

    private static Quantity lineOf(DxfEntity insert) {
        return Quantity.of("%.0f", insert.line(), "");
    }
}
