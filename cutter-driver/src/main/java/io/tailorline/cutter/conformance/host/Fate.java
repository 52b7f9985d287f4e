package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.ModbusFrame;
import java.util.List;

/** What the host gets for a request. */
sealed interface Fate {

    /** These frames, one after the other. */
    record Answered(List<ModbusFrame> frames) implements Fate {}

    /** The connection is closed. */
    record Closed() implements Fate {}

    /** Nothing; the connection stays open. */
    record Unanswered() implements Fate {}

    static Fate of(ModbusFrame... frames) {
        return new Answered(List.of(frames));
    }
}
