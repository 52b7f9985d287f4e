package io.tailorline.workflow.production;

/**
 * Progress of a nester with an order's marker, twice a second at most; published inside the application, never stored.
 *
 * @param seconds since the search began, s
 * @param length of cloth that the best marker so far needs, mm
 * @param efficiency of it, 0 to 1
 * @param width of the cloth, mm
 * @param outlines of the pieces: path data of SVG, mm, y down from the upper border
 */
public record NestingProgress(
        String orderId, double seconds, double length, double efficiency, double width, String outlines) {}
