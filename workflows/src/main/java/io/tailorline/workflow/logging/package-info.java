/** What becomes of log lines: JSON without anything that a person has entered. */
@NullMarked
package io.tailorline.workflow.logging;

import org.jspecify.annotations.NullMarked;
