package io.tailorline.cutter.sim;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.table.Capability;
import io.tailorline.cutter.table.TableIdentity;
import java.util.EnumSet;
import java.util.Set;

/** The identity of the simulated controller. */
final class ControllerIdentity {

    private static final Set<Capability> CAPABILITIES = EnumSet.of(
            Capability.READ_WRITE, Capability.DRILL, Capability.LABEL, Capability.CONVEYOR, Capability.SHARPEN);

    private static final int MAP_VERSION = 0x0200;
    private static final long SERIAL = 2_026_001;
    private static final int MAX_RECORDS_PER_SECOND = 500;

    private ControllerIdentity() {}

    static TableIdentity of(TableProfile profile, RingRetention memory, RingSize ring, int bootCount) {
        return new TableIdentity(
                MAP_VERSION,
                SERIAL,
                bootCount,
                Capability.toWord(capabilities(memory)),
                new TableIdentity.Limits(
                        profile.fieldX(),
                        profile.fieldY(),
                        ring.blocks(),
                        ring.payloadWords(),
                        MAX_RECORDS_PER_SECOND));
    }

    private static Set<Capability> capabilities(RingRetention retention) {
        Set<Capability> all = EnumSet.copyOf(CAPABILITIES);
        if (retention == RingRetention.RETAINED) {
            all.add(Capability.RETAINED_RING);
        }
        return all;
    }
}
