package io.tailorline.portal.cutroom.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tailorline.cutter.io.CalibrationJson;
import io.tailorline.cutter.projection.Calibration;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.portal.cutroom.persistence.Calibrations;
import io.tailorline.portal.identity.audit.AuditAction;
import io.tailorline.portal.identity.audit.AuditedActions;
import io.tailorline.portal.web.Refusal;
import io.tailorline.portal.web.problem.Problems;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The calibration of a table's projector is put in place, or taken away. */
@RestController
@Tag(name = "cutter room")
class CalibrationController {

    private static final String EXPECTED = "a calibration file (tailorline/calibration/1)";

    private final TableProjection light;
    private final Calibrations calibrations;
    private final AuditedActions actions;
    private final Problems problems;

    CalibrationController(TableProjection light, Calibrations calibrations, AuditedActions actions, Problems problems) {
        this.light = light;
        this.calibrations = calibrations;
        this.actions = actions;
        this.problems = problems;
    }

    @PutMapping(value = "/api/v1/cutroom/tables/{table}/calibration", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Put the calibration of a table's projector in place",
            description = "Body: the file that `calibrate POINTS.json --out CAL.json` writes.")
    ResponseEntity<?> put(@PathVariable("table") String table, @RequestBody String text) {
        if (!light.knows(table)) {
            return unknown(table);
        }
        try {
            Calibration calibration = CalibrationJson.read(JsonCursor.parse("calibration", text));
            int points = calibration.points().size();
            actions.perform(
                    AuditAction.TABLE_CALIBRATED,
                    table,
                    Map.of("points", String.valueOf(points)),
                    () -> calibrations.put(table, text));
            return ResponseEntity.ok(Map.of("table", table, "points", points));
        } catch (FormatFault broken) {
            String fault = String.valueOf(broken.getMessage());
            return problems.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Refusal.of("calibration-expected", "calibration", fault, EXPECTED));
        }
    }

    @DeleteMapping("/api/v1/cutroom/tables/{table}/calibration")
    @Operation(summary = "Take the calibration of a table's projector away")
    ResponseEntity<?> remove(@PathVariable("table") String table) {
        if (!light.knows(table)) {
            return unknown(table);
        }
        actions.perform(
                AuditAction.TABLE_CALIBRATED, table, Map.of("points", "none"), () -> calibrations.remove(table));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<?> unknown(String table) {
        return problems.of(HttpStatus.NOT_FOUND, Refusal.of("table-unknown", "table", table, "table-1"));
    }
}
