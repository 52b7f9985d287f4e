// Which measures are asked of whom, as the pages of the measuring say it.
const sexes = new Map([...document.querySelectorAll('.measure-page[data-name]')].map(({ dataset }) => [dataset.name, dataset.sex]));

/** Whether a body of this sex has the measure; one that no page asks for, as an order by the API may have it, stays. */
export const isOf = (name, sex) => ['all', sex, undefined].includes(sexes.get(name));
