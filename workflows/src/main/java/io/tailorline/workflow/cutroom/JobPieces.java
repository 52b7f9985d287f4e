package io.tailorline.workflow.cutroom;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.messaging.MessageJson;
import io.tailorline.workflow.store.DocumentKind;
import io.tailorline.workflow.store.Documents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pieces of running jobs in cutting order; those of the latest few jobs are remembered. */
public class JobPieces {

    private static final int REMEMBERED = 16;

    private final Documents documents;
    private final MessageJson json;
    private final Map<String, List<PieceRef>> pieces = new LinkedHashMap<>();

    public JobPieces(Documents documents, MessageJson json) {
        this.documents = documents;
        this.json = json;
    }

    /** @param pieceNo 1 for the first piece cut */
    synchronized Optional<PieceRef> of(String jobId, String orderId, int pieceNo) {
        List<PieceRef> ofJob = pieces.computeIfAbsent(jobId, job -> read(orderId));
        if (pieces.size() > REMEMBERED) {
            pieces.remove(pieces.keySet().iterator().next());
        }
        return pieceNo <= ofJob.size() ? Optional.of(ofJob.get(pieceNo - 1)) : Optional.empty();
    }

    private List<PieceRef> read(String orderId) {
        List<PieceRef> read = new ArrayList<>();
        documents.current(orderId, DocumentKind.PROGRAM).map(json::tree).ifPresent(program -> {
            for (JsonNode piece : program.path("pieces")) {
                read.add(PieceRef.parse(piece.path("piece").asText()));
            }
        });
        return read;
    }
}
