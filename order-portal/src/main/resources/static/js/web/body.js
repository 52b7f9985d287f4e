// A body as orders have it, with measures that were corrected. Lengths are in mm.

const SIDES = ['measurements', 'left', 'right'];

/** The body with what was corrected, {"measurements.waistGirth": mm, or null without it}; a reading that was corrected counts alone. */
export function corrected(body, measured) {
  const next = { ...body };
  for (const [key, value] of Object.entries(measured)) {
    const [part, name] = key.split('.');
    next[part] = { ...next[part], [name]: value };
    if (value === null) delete next[part][name];
    if (part === 'measurements' && next.repeats) next.repeats = Object.fromEntries(Object.entries(next.repeats).filter(([each]) => each !== name));
  }
  return next;
}

/** What another body corrects: measures that differ, and null for those that it does not have. */
export function corrections(body, other) {
  if (!other) return {};
  return Object.fromEntries(SIDES.flatMap(part => [...new Set([...Object.keys(body[part] ?? {}), ...Object.keys(other[part] ?? {})])]
    .filter(name => body[part]?.[name] !== other[part]?.[name])
    .map(name => [`${part}.${name}`, other[part]?.[name] ?? null])));
}
