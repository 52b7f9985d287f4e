/**
 * How staff and their programs prove who they are.
 *
 * <p>A try takes a token before the password is looked at and gives it back when the password was right, so that no
 * more wrong passwords are tried than the limits say, however many arrive at once, and a right one that is tried over
 * the limit is not told apart from a wrong one. Three kinds of callers have tokens of their own: a device that has
 * signed in to the account before and holds a signed cookie for it, a network that the account was used from in the
 * last day, and all others together. Whoever hammers an account from elsewhere therefore uses up the tokens of the
 * others only; its owner's device and the programs of the installation keep theirs.
 */
@NullMarked
package io.tailorline.portal.identity.signin;

import org.jspecify.annotations.NullMarked;
