/**
 * What the command-line tools of all modules share: what a program is called and which version it is. No engine asks
 * for it, only what talks to whoever started the program.
 */
@NullMarked
package io.tailorline.commandline;

import org.jspecify.annotations.NullMarked;
