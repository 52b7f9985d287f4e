/**
 * What a change of a pattern costs, estimated without a marker: cloth by the usual density, table time piece by piece.
 */
@NullMarked
package io.tailorline.workflow.cost;

import org.jspecify.annotations.NullMarked;
