package io.tailorline.pattern.io.dxf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The remarks of an import: assumptions, repairs and unsupported content. The same remark on many pieces is reported
 * once.
 */
final class ImportRemarks {

    private final List<String> ofFile = new ArrayList<>();
    private final Map<String, List<String>> ofPieces = new LinkedHashMap<>();

    /** A sentence about the file. */
    void add(String sentence) {
        ofFile.add(sentence);
    }

    /** @param words text after the piece's name: {@code has no grain line; ...} */
    void add(String piece, String words) {
        ofPieces.computeIfAbsent(words, none -> new ArrayList<>()).add(piece);
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>(ofFile);
        ofPieces.forEach((words, pieces) -> sentences.add(
                pieces.size() == 1
                        ? "Piece '%s' %s".formatted(pieces.get(0), words)
                        : "Each of %s %s".formatted(quoted(pieces), words)));
        return List.copyOf(sentences);
    }

    private static String quoted(List<String> pieces) {
        return pieces.stream().map(piece -> "'" + piece + "'").collect(Collectors.joining(", "));
    }
}
