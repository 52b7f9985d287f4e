package io.tailorline.workflow.platform.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the two probes of a process look at. Liveness asks whether a restart would help: only for a thread that is gone.
 * Readiness asks whether work may be sent here: a portal needs its database and takes orders without a broker; a nester
 * and a gateway get their work from the broker. A table that is away is shown on the health page and touches neither.
 */
final class HealthProbes {

    private static final String GROUP = "management.endpoint.health.group.%s.include";

    private HealthProbes() {}

    /** @param data folder of embedded parts and of a gateway's journals */
    static Map<String, Object> settings(Roles roles, boolean embedded, String data) {
        List<String> ready = new ArrayList<>(List.of("readinessState"));
        if (roles.play(Role.PORTAL)) {
            ready.add("db");
            if (embedded) {
                ready.add("databaseFile");
            }
        } else {
            ready.add("rabbit");
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("management.endpoint.health.probes.enabled", "true");
        settings.put(GROUP.formatted("liveness"), "livenessState,threads");
        settings.put(GROUP.formatted("readiness"), String.join(",", ready));
        if (embedded || roles.play(Role.CUTTER_GATEWAY)) {
            // Where a full disk stops the work: a gateway waits with its table until its journal can be written.
            settings.put("management.health.diskspace.path", data);
            settings.put("management.health.diskspace.threshold", "100MB");
        }
        return settings;
    }
}
