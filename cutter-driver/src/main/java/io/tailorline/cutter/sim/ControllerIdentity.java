package io.tailorline.cutter.sim;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.sim.job.BlockRing;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableIdentity;

/** What the simulated controller says of itself. */
final class ControllerIdentity {

    /** Function 23, drill, label, conveyor, sharpening; no camera, no projector. */
    private static final int CAPABILITIES = 0b0100_1111;

    private static final int RETAINS_RING = 1 << 7;

    private static final long SERIAL = 2_026_001;
    private static final int MAX_RECORDS_PER_SECOND = 500;

    private ControllerIdentity() {}

    static TableIdentity of(TableProfile profile, RingRetention memory, int bootCount) {
        return new TableIdentity(
                TableIdentity.MAP_VERSION,
                SERIAL,
                bootCount,
                memory == RingRetention.RETAINED ? CAPABILITIES | RETAINS_RING : CAPABILITIES,
                profile.fieldX(),
                profile.fieldY(),
                BlockRing.CAPACITY,
                TableBlock.MAX_WORDS,
                MAX_RECORDS_PER_SECOND);
    }
}
