package io.tailorline.workflow.platform.broker;

import io.tailorline.workflow.messages.Envelope;

/** Hears telemetry and takes from it what it knows; anything else it ignores. */
public interface TelemetryHandler {

    void heard(Envelope message);
}
