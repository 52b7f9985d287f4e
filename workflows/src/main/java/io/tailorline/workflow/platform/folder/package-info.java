/**
 * The folder in which a process keeps its files: readable for its owner alone, used by one process at a time where two
 * would harm each other, with the passwords that were drawn for what is embedded. Knows nothing of settings.
 */
@NamedInterface("folder")
@NullMarked
package io.tailorline.workflow.platform.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
