package io.tailorline.pattern.io.dxf;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Pattern;
import java.util.List;

/**
 * The result of importing a pattern DXF.
 *
 * @param pattern its pieces can be nested and cut; it names no seams, because the format cannot
 * @param remarks assumptions, repairs and unsupported content, one sentence each
 */
public record DxfImport(Pattern pattern, List<Notice> remarks) {

    public DxfImport {
        remarks = List.copyOf(remarks);
    }
}
