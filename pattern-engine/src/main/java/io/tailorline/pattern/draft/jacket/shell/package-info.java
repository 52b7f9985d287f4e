/**
 * The shell of the jacket: its pieces as they lie on the cloth, how they are sewn, where stripes match and where the
 * tape is laid.
 *
 * <p>{@link io.tailorline.pattern.draft.jacket.shell.JacketShell} is the entry point. It calls {@code block},
 * {@code front}, {@code pocket}, {@code sleeve} and {@code collar}, none of which knows this package, in the order of
 * docs/drafting/jacket.md. A piece gets what it needs from the pieces before it as a typed value.
 */
@NullMarked
package io.tailorline.pattern.draft.jacket.shell;

import org.jspecify.annotations.NullMarked;
