// Which edge of which piece a place of the drawing is on.

/**
 * A place of the drawing, on the nearest edge where one is near: {x, y, gap} with {path, along, piece} on an edge.
 * @param reach how far it looks, units of the drawing
 */
export function nearestEdge(world, at, reach) {
  let best = { ...at, gap: reach };
  for (const path of world.querySelectorAll('.pieces .edge')) {
    const piece = path.closest('[data-id]');
    const place = piece.transform.baseVal.consolidate().matrix;
    const x = at.x - place.e, y = at.y - place.f, box = path.getBBox();
    if (x < box.x - best.gap || x > box.x + box.width + best.gap || y < box.y - best.gap || y > box.y + box.height + best.gap) continue;
    const all = path.getTotalLength(), steps = Math.max(8, Math.ceil(all / 20));
    const gap = along => { const point = path.getPointAtLength(along); return Math.hypot(point.x - x, point.y - y); };
    let near = 0;
    for (let i = 1; i <= steps; i++) if (gap(all * i / steps) < gap(all * near / steps)) near = i;
    let low = all * Math.max(0, near - 1) / steps, high = all * Math.min(steps, near + 1) / steps;
    for (let i = 0; i < 24; i++) {
      const third = (high - low) / 3;
      if (gap(low + third) < gap(high - third)) high -= third; else low += third;
    }
    const along = (low + high) / 2, point = path.getPointAtLength(along);
    if (gap(along) < best.gap) best = { x: point.x + place.e, y: point.y + place.f, gap: gap(along), path, along, piece: piece.dataset.id };
  }
  return best;
}
