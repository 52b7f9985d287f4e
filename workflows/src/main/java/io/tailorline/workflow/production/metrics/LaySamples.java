package io.tailorline.workflow.production.metrics;

import io.micrometer.core.instrument.Tags;
import io.tailorline.workflow.platform.metrics.Samples;
import io.tailorline.workflow.production.Lays;

/** What lays of several orders have saved. Every portal finds the same: take the largest, do not add them up. */
public final class LaySamples implements Samples.Source {

    private final Lays lays;
    private final double endMm;

    /** @param endMm cloth that each end of a marker costs, mm */
    public LaySamples(Lays lays, double endMm) {
        this.lays = lays;
        this.endMm = endMm;
    }

    @Override
    public void sample(Samples.Sink found) {
        Lays.Saved saved = lays.saved();
        found.value(
                "tailorline.lays.saved.starts", "Markers not laid alone, of kept orders", Tags.empty(), saved.starts());
        found.value(
                "tailorline.lays.saved.mm", "Ends of those markers, mm of cloth", Tags.empty(), saved.endsMm(endMm));
    }
}
