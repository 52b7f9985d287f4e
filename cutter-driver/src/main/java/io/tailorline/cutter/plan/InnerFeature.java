package io.tailorline.cutter.plan;

import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.TablePoint;

/** Something that is made inside a piece before its outline is cut, while the cloth around still holds it. */
record InnerFeature(TablePoint at, CutStep step) {}
