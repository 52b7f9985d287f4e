package io.tailorline.workflow.production.cloth;

import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.workflow.cutroom.CutHistory;
import io.tailorline.workflow.workshop.genealogy.CutCloth;
import io.tailorline.workflow.workshop.genealogy.Genealogy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells the workshop which roll the pieces of each order were cut from: a job may have cut those of several orders. */
public final class TracedCloth implements CutHistory {

    private final Genealogy genealogy;

    public TracedCloth(Genealogy genealogy) {
        this.genealogy = genealogy;
    }

    @Override
    public void cut(Cut cut) {
        Map<String, List<PieceRef>> byOrder = cut.pieces().stream()
                .sorted()
                .collect(Collectors.groupingBy(PieceRef::order, TreeMap::new, Collectors.toList()));
        if (byOrder.isEmpty()) {
            byOrder.put(cut.work().orderId(), List.of());
        }
        genealogy.cut(
                cut.jobId(),
                byOrder.entrySet().stream()
                        .map(order -> new CutCloth(
                                cut.jobId(),
                                order.getKey(),
                                cut.work().material(),
                                cut.roll(),
                                cut.article(),
                                order.getValue(),
                                cut.counts(),
                                cut.at()))
                        .toList());
    }

    @Override
    public void nothingCut(String jobId) {
        genealogy.cut(jobId, List.of());
    }

    @Override
    public void writtenOff(String jobId) {
        genealogy.writtenOff(jobId);
    }
}
