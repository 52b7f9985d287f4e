// The options of the suit as the engine declares them, and what they mean in a draft.
import { part } from '../web/dom.js';

/** Each {name, garment, kind, usual: {sex: value}, values, least, most, needs: [{option, values}], sexes}; lengths in mm. `usual` is what the house cuts. */
export const options = JSON.parse(part('shop-form').dataset.options);
const byName = new Map(options.map(option => [option.name, option]));

export const option = name => byName.get(name);

/** What was chosen, else what is cut when nothing is said. */
export const valueOf = (each, draft) => draft.options[each.name] ?? each.usual[draft.sex];

const holds = (need, draft) => {
  const other = option(need.option);
  return isMeant(other, draft) && need.values.includes(String(valueOf(other, draft)));
};

/** What stops an option from having a meaning: the needs that do not hold, in the engine's order. */
export const unmet = (each, draft) => each.needs.filter(need => !holds(need, draft));

/** Whether the garment is ordered, the sex's block has it and every need holds. */
export const isMeant = (each, draft) =>
  draft.garments.includes(each.garment) && each.sexes.includes(draft.sex) && unmet(each, draft).length === 0;

const isUsual = (each, draft) => {
  const value = draft.options[each.name], usual = each.usual[draft.sex];
  return each.kind === 'length' ? Math.abs(value - usual) < 0.05 && !each.unsaid : value === usual && !each.unsaid;
};

/** Whether the draft says anything of the option, were it what is cut anyway: that may change until the suit is ordered. */
export const isChosen = (each, draft) => draft.options[each.name] !== undefined && isMeant(each, draft);

/** Whether the draft says of the option another thing than what is cut anyway. */
export const isTold = (each, draft) => isChosen(each, draft) && !isUsual(each, draft);
