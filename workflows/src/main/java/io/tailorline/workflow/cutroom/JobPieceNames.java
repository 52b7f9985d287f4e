package io.tailorline.workflow.cutroom;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.workflow.messaging.MessageJson;
import io.tailorline.workflow.store.DocumentKind;
import io.tailorline.workflow.store.Documents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pieces of a running job are called; those of the latest few jobs are remembered. */
public class JobPieceNames {

    private static final int REMEMBERED = 16;

    private final Documents documents;
    private final MessageJson json;
    private final Map<String, List<String>> names = new LinkedHashMap<>();

    public JobPieceNames(Documents documents, MessageJson json) {
        this.documents = documents;
        this.json = json;
    }

    /** @param pieceNo 1 for the first piece cut */
    synchronized Optional<String> of(String jobId, String orderId, int pieceNo) {
        List<String> pieces = names.computeIfAbsent(jobId, job -> read(orderId));
        if (names.size() > REMEMBERED) {
            names.remove(names.keySet().iterator().next());
        }
        return pieceNo <= pieces.size() ? Optional.of(pieces.get(pieceNo - 1)) : Optional.empty();
    }

    private List<String> read(String orderId) {
        List<String> pieces = new ArrayList<>();
        documents.current(orderId, DocumentKind.PROGRAM).map(json::tree).ifPresent(program -> {
            for (JsonNode piece : program.path("pieces")) {
                pieces.add(piece.path("piece").asText());
            }
        });
        return pieces;
    }
}
