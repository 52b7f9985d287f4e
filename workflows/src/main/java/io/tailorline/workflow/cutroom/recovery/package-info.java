/** Whether the data were restored from a backup, and what then becomes of open jobs. */
@NullMarked
package io.tailorline.workflow.cutroom.recovery;

import org.jspecify.annotations.NullMarked;
