/** What becomes of log lines: JSON that names the order and holds nothing that a person has entered. */
@NamedInterface("logging")
@NullMarked
package io.tailorline.workflow.platform.logging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
