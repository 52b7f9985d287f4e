package io.tailorline.workflow.production.cloth;

import io.tailorline.workflow.cutroom.CutHistory;
import io.tailorline.workflow.workshop.genealogy.CutCloth;
import io.tailorline.workflow.workshop.genealogy.Genealogy;
import java.util.List;

/** Tells the workshop which roll the pieces of each order were cut from: a job may have cut those of several orders. */
public final class TracedCloth implements CutHistory {

    private final Genealogy genealogy;

    public TracedCloth(Genealogy genealogy) {
        this.genealogy = genealogy;
    }

    @Override
    public void cut(Cut cut) {
        genealogy.cut(
                cut.jobId(),
                cut.shares().stream()
                        .map(share -> new CutCloth(
                                cut.jobId(),
                                share.order(),
                                cut.material(),
                                cut.roll(),
                                cut.article(),
                                share.pieces(),
                                share.counts(),
                                cut.at()))
                        .toList());
    }

    @Override
    public void nothingCut(String jobId) {
        genealogy.cut(jobId, List.of());
    }

    @Override
    public void writtenOff(String jobId, String order) {
        genealogy.writtenOff(jobId, order);
    }
}
