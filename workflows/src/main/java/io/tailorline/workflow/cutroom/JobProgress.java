package io.tailorline.workflow.cutroom;

/**
 * Telemetry of a table while it works, several times a second; published inside the application, never stored.
 *
 * @param tableState the word of the register map
 * @param advances of the conveyor that are finished
 * @param x knife, mm, table frame
 * @param elapsedSeconds table time since the start, s
 */
public record JobProgress(
        String table,
        String jobId,
        String orderId,
        String tableState,
        int piecesDone,
        int pieceNo,
        int advances,
        double x,
        double y,
        double elapsedSeconds) {}
