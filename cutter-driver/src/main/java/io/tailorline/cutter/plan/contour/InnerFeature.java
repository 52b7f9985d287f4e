package io.tailorline.cutter.plan.contour;

import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.TablePoint;

/**
 * A hole, slit notch or label inside a piece, made before its outline is cut, while the surrounding cloth still holds
 * it.
 */
public record InnerFeature(TablePoint at, CutStep step) {}
