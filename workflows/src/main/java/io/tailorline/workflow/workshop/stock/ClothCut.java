package io.tailorline.workflow.workshop.stock;

import io.tailorline.pattern.piece.Material;

/**
 * A marker was cut from a roll. Published once for each order, material and part, inside the transaction that writes it
 * down: what a listener writes stands or falls with it, and whoever fails on it takes the booking back.
 *
 * @param part which cut of that material: empty for the order's marker
 * @param roll from which it was cut
 * @param fromMm where the marker and its ends began, in the roll's own frame, mm
 * @param markerMm length of the marker, mm
 * @param endsMm its two ends together, mm
 * @param restMm what is left of the roll, mm
 * @param by account of who cut, or the job
 */
public record ClothCut(
        String order,
        Material material,
        String part,
        String article,
        String lot,
        String roll,
        double fromMm,
        double markerMm,
        double endsMm,
        double restMm,
        String by) {}
