/** The settings of an installation, {@code tailorline.*}, and the tables that they name. */
@NamedInterface("settings")
@NullMarked
package io.tailorline.workflow.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
