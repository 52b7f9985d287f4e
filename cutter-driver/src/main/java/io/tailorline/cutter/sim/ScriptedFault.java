package io.tailorline.cutter.sim;

import io.tailorline.cutter.table.FaultCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a fault script: happens once.
 *
 * @param record halfway through which it happens; 0 when {@code second} counts
 * @param second of elapsed table time at which it happens
 * @param code the fault that the table then reports; NONE for what is no fault of the table
 * @param seconds until it is over: acknowledged at the table (table time), or link or power back (wall time)
 */
record ScriptedFault(long record, double second, Kind kind, FaultCode code, double seconds) {

    enum Kind {
        /** The table goes to FAULT. */
        STOP,
        /** Nobody can reach the table. */
        LINK_LOST,
        /** The controller goes off and starts anew. */
        POWER_LOSS
    }

    private static final double USUAL_RELEASE_SECONDS = 2;
    private static final double USUAL_OUTAGE_SECONDS = 3;

    /** Faults a person must acknowledge at the table. */
    boolean needsAcknowledgement() {
        return code == FaultCode.EMERGENCY_STOP || code == FaultCode.GUARD;
    }

    /** The words of a script that name a fault. */
    static Map<String, FaultCode> names() {
        Map<String, FaultCode> names = new LinkedHashMap<>();
        names.put("estop", FaultCode.EMERGENCY_STOP);
        names.put("guard", FaultCode.GUARD);
        names.put("drive-x", FaultCode.DRIVE_X);
        names.put("drive-y", FaultCode.DRIVE_Y);
        names.put("drive-c", FaultCode.DRIVE_C);
        names.put("following-error", FaultCode.FOLLOWING_ERROR);
        names.put("limit-hit", FaultCode.LIMIT);
        names.put("vacuum-low", FaultCode.VACUUM_LOW);
        names.put("knife-stuck", FaultCode.KNIFE_BROKEN);
        names.put("conveyor", FaultCode.CONVEYOR);
        names.put("label-or-drill", FaultCode.LABEL_OR_DRILL);
        names.put("over-temperature", FaultCode.OVER_TEMPERATURE);
        names.put("collision", FaultCode.COLLISION);
        return names;
    }

    /** The fault called {@code name} at a record or a second, with the usual duration where none is given. */
    static Optional<ScriptedFault> named(String name, long record, double second, Optional<Double> seconds) {
        if (name.equals("link-lost") || name.equals("power-loss")) {
            Kind kind = name.equals("link-lost") ? Kind.LINK_LOST : Kind.POWER_LOSS;
            return Optional.of(
                    new ScriptedFault(record, second, kind, FaultCode.NONE, seconds.orElse(USUAL_OUTAGE_SECONDS)));
        }
        return Optional.ofNullable(names().get(name))
                .map(code -> new ScriptedFault(record, second, Kind.STOP, code, seconds.orElse(USUAL_RELEASE_SECONDS)));
    }
}
