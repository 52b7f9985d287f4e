package io.tailorline.cutter.plan.outline;

import io.tailorline.cutter.program.TablePoint;

/**
 * A part of a piece's outline that an earlier piece cuts.
 *
 * @param from on the outline, mm
 * @param to where it ends, further on counter-clockwise
 */
public record SharedStretch(TablePoint from, TablePoint to) {}
