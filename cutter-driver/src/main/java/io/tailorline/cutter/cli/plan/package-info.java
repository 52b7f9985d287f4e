/** Commands about programs: planning them from markers, and fitting a table's profile to times that were measured. */
@NullMarked
package io.tailorline.cutter.cli.plan;

import org.jspecify.annotations.NullMarked;
