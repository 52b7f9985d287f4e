/** The settings of an installation, {@code tailorline.*}, and the tables that they name. */
@NullMarked
package io.tailorline.workflow.platform.settings;

import org.jspecify.annotations.NullMarked;
