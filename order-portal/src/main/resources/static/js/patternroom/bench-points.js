// Points and notches of pieces that can be moved by hand.
import { given } from './bench-page.js';
import { kindOf } from './bench-state.js';

// The engine takes a corner, or a place well away from both; mm.
const { clearOfCorner } = given.limits;
export const NEARER_CORNER = clearOfCorner / 2;

export const sideOf = id => /\.(left|right)$/.exec(id)?.[1] ?? 'both';

export const isSame = (one, other) => one.piece === other.piece && one.side === other.side && (one.notch
  ? one.notch === other.notch && one.number === other.number : one.edge !== undefined && one.edge === other.edge && one.along === other.along);

/** The point at a place of an edge. @param mm from the beginning of the edge as it is drawn */
export function pointOn(piece, id, at, mm) {
  const { edges } = piece, { length } = edges[at];
  const along = Math.round(piece.isFlipped ? length - mm : mm), isShort = length < 2 * clearOfCorner;
  const place = { piece: kindOf(id), side: sideOf(id) };
  // the far corner is the beginning of the next edge of the draft, whose mirror image runs the other way
  if (along > (isShort ? length / 2 : length - NEARER_CORNER)) return { ...place, edge: edges[(at + (piece.isFlipped ? edges.length - 1 : 1)) % edges.length].edge, along: 0 };
  return { ...place, edge: edges[at].edge, along: isShort || along < NEARER_CORNER ? 0 : Math.max(clearOfCorner, Math.min(Math.floor(length - clearOfCorner), along)) };
}
