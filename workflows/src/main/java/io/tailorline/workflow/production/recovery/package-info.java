/**
 * What brings orders on again after a restore or the loss of the broker's disk: commands that nobody holds any more are
 * sent again, so that no order waits for ever. It asks process engine and broker by what it is given.
 */
@NullMarked
package io.tailorline.workflow.production.recovery;

import org.jspecify.annotations.NullMarked;
