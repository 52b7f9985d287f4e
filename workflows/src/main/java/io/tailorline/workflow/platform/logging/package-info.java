/** What becomes of log lines: JSON that names the order and holds nothing that a person has entered. */
@NullMarked
package io.tailorline.workflow.platform.logging;

import org.jspecify.annotations.NullMarked;
