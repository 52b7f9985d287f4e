package io.tailorline.pattern.io.dxf;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The remarks of an import: assumptions, repairs and unsupported content. The same remark on many pieces is reported
 * once.
 */
final class ImportRemarks {

    private final List<Notice> ofFile = new ArrayList<>();
    private final Map<Notice, List<Text>> ofPieces = new LinkedHashMap<>();

    /** A sentence about the file. */
    void add(Notice sentence) {
        ofFile.add(sentence);
    }

    /** @param what text after the piece's name: {@code has no grain line; ...} */
    void add(String piece, Notice what) {
        ofPieces.computeIfAbsent(what, none -> new ArrayList<>()).add(new Text(piece));
    }

    List<Notice> sentences() {
        List<Notice> sentences = new ArrayList<>(ofFile);
        ofPieces.forEach((what, pieces) -> sentences.add(
                pieces.size() == 1
                        ? Notice.of("dxf.of-piece", pieces.get(0), what)
                        : Notice.of("dxf.of-pieces", Notice.listed(pieces), what)));
        return List.copyOf(sentences);
    }
}
