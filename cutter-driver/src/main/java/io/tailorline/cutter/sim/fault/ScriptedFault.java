package io.tailorline.cutter.sim.fault;

import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.TableState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of a fault script that befalls the table: happens once.
 *
 * @param when it happens
 * @param code the fault that the table then reports; NONE for what is no fault of the table
 * @param seconds until it is over: acknowledged at the table, or local mode left (table time), or link or power back
 *     (wall time)
 */
public record ScriptedFault(When when, Kind kind, FaultCode code, double seconds) {

    /**
     * Exactly one of three.
     *
     * @param record halfway through which it happens; 0 for none
     * @param second of elapsed table time of the job at which it happens; negative for none
     * @param state in which it happens, as soon as the table is in it
     */
    record When(long record, double second, Optional<TableState> state) {

        static When inRecord(long record) {
            return new When(record, -1, Optional.empty());
        }

        static When atSecond(double second) {
            return new When(0, second, Optional.empty());
        }

        static When inState(TableState state) {
            return new When(0, -1, Optional.of(state));
        }

        boolean isTimed() {
            return second >= 0;
        }
    }

    public enum Kind {
        /** The table goes to FAULT. */
        STOP,
        /** The table cannot be reached. */
        LINK_LOST,
        /** The controller goes off and restarts. */
        POWER_LOSS,
        /** The table is operated at its own panel: commands are refused. */
        LOCAL
    }

    private static final double USUAL_RELEASE_SECONDS = 2;
    private static final double USUAL_OUTAGE_SECONDS = 3;

    /** Table seconds until an operator has acknowledged it at the table, {@code ago} seconds after it happened. */
    public double acknowledgement(double ago) {
        return code.needsAcknowledgement() ? Math.max(0, seconds - ago) : 0;
    }

    /** The words of a script that name a fault of the table, one for each code of the map. */
    public static Map<String, FaultCode> names() {
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
        names.put("comm-lost", FaultCode.COMMUNICATION_LOST);
        names.put("ring-corrupt", FaultCode.RING_CORRUPT);
        names.put("bad-record", FaultCode.BAD_RECORD);
        names.put("label-or-drill", FaultCode.LABEL_OR_DRILL);
        names.put("over-temperature", FaultCode.OVER_TEMPERATURE);
        names.put("program-crc", FaultCode.PROGRAM_CHECKSUM);
        names.put("collision", FaultCode.COLLISION);
        return names;
    }

    private static Map<String, Kind> others() {
        Map<String, Kind> others = new LinkedHashMap<>();
        others.put("local", Kind.LOCAL);
        others.put("link-lost", Kind.LINK_LOST);
        others.put("power-loss", Kind.POWER_LOSS);
        return others;
    }

    /** All words, for messages. */
    static String words() {
        return String.join(", ", names().keySet()) + ", " + String.join(", ", others().keySet());
    }

    /** What is called {@code name}, with the usual duration where none is given. */
    static Optional<ScriptedFault> named(String name, When when, Optional<Double> seconds) {
        Kind other = others().get(name);
        if (other != null) {
            return Optional.of(new ScriptedFault(when, other, FaultCode.NONE, seconds.orElse(USUAL_OUTAGE_SECONDS)));
        }
        return Optional.ofNullable(names().get(name))
                .map(code -> new ScriptedFault(when, Kind.STOP, code, seconds.orElse(USUAL_RELEASE_SECONDS)));
    }
}
