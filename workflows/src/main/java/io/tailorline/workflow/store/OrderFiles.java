package io.tailorline.workflow.store;

import io.tailorline.cutter.io.FormatFault;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.nesting.io.FileFault;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.io.PatternFormatFault;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.piece.Pattern;
import java.util.Optional;

/** The documents of an order as values. A file of ours that cannot be read back is a bug. */
public class OrderFiles {

    private final Documents documents;

    public OrderFiles(Documents documents) {
        this.documents = documents;
    }

    public Optional<Pattern> pattern(String orderId) {
        return documents.current(orderId, DocumentKind.PATTERN).map(json -> {
            try {
                return PatternJson.parse("pattern of order " + orderId, json);
            } catch (PatternFormatFault broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    public Optional<Marker> marker(String orderId) {
        return documents.current(orderId, DocumentKind.MARKER).map(json -> {
            try {
                return MarkerJson.read(json);
            } catch (FileFault broken) {
                throw new IllegalStateException("Marker of order " + orderId, broken);
            }
        });
    }

    public Optional<CutProgram> program(String orderId) {
        return documents.current(orderId, DocumentKind.PROGRAM).map(json -> {
            try {
                return ProgramJson.parse(json, "program of order " + orderId);
            } catch (FormatFault broken) {
                throw new IllegalStateException(broken);
            }
        });
    }
}
