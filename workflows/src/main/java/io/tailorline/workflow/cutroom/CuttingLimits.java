package io.tailorline.workflow.cutroom;

/**
 * How a suit is to be cut.
 *
 * @param budgetSeconds table time over which a person decides, s
 * @param corners what the knife may do in corners to keep it
 */
public record CuttingLimits(double budgetSeconds, CornerRule corners) {}
