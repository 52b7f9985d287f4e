/** Commands about the projector over the table: calibrating it, checking its drift, drawing what it shows. */
@NullMarked
package io.tailorline.cutter.cli.projection;

import org.jspecify.annotations.NullMarked;
