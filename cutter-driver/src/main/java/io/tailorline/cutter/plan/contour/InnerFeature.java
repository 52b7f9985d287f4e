package io.tailorline.cutter.plan.contour;

import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.TablePoint;

/** Something that is made inside a piece before its outline is cut, while the cloth around still holds it. */
public record InnerFeature(TablePoint at, CutStep step) {}
