package io.tailorline.workflow.cutroom;

/**
 * A flaw that an operator has found on the cloth before the knife, as it is measured on the table: the middle of a box.
 *
 * @param fromCutEndMm along the roll, from its cut end, mm
 * @param fromSelvedgeMm across, from the near selvedge itself, mm
 * @param alongMm size along the roll, mm
 * @param acrossMm size across, mm
 * @param kind one of {@link CutRoom#flawKinds()}
 */
public record FoundFlaw(double fromCutEndMm, double fromSelvedgeMm, double alongMm, double acrossMm, String kind) {}
