package io.tailorline.pattern.io.dxf;

import io.tailorline.pattern.piece.Pattern;
import java.util.List;

/**
 * What was read from a file of somebody else's.
 *
 * @param pattern its pieces can be nested and cut; it names no seams, because the format cannot
 * @param remarks what was assumed, mended or not understood, one sentence each
 */
public record DxfImport(Pattern pattern, List<String> remarks) {

    public DxfImport {
        remarks = List.copyOf(remarks);
    }
}
