// A body as orders have it, with measures that were corrected. Lengths are in mm.

const SIDES = ['measurements', 'left', 'right'];

const without = (notes, name) => notes && Object.fromEntries(Object.entries(notes).filter(([each]) => each !== name));

/** What was said of a reading is not said of the one that takes its place; empty notes are left out. */
function forget(body, name) {
  const { answers, garment, estimated, ...next } = body;
  const left = { answers: without(answers, name), garment: without(garment, name), estimated: estimated?.filter(each => each !== name) };
  return { ...next, ...Object.fromEntries(Object.entries(left).filter(([, notes]) => notes && Object.keys(notes).length > 0)) };
}

/**
 * The body with what was corrected, {"measurements.waistGirth": mm, or null without it}; a reading that was corrected
 * counts alone, and its notes are gone.
 */
export function corrected(body, measured) {
  let next = { ...body };
  for (const [key, value] of Object.entries(measured)) {
    const [part, name] = key.split('.');
    next[part] = { ...next[part], [name]: value };
    if (value === null) delete next[part][name];
    if (part === 'left') continue;
    next = forget(next, name);
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
