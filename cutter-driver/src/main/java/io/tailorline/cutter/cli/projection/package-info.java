/** Commands about the projector over the table: calibrating it, checking its drift, drawing what it shows. */
package io.tailorline.cutter.cli.projection;
