/**
 * What a change of a pattern costs: estimated without a marker, cloth by the usual density and table time piece by
 * piece; or laid for real, on request.
 */
@NullMarked
package io.tailorline.workflow.patternroom.cost;

import org.jspecify.annotations.NullMarked;
