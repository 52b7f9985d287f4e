// Times in the reader's own time zone and language.
import { fill } from './dom.js';

const language = document.documentElement.lang;
const DAY = { weekday: 'short', day: 'numeric', month: 'short' };
const MINUTE = { hour: '2-digit', minute: '2-digit' };
const SECOND = { ...MINUTE, second: '2-digit' };

export const clock = seconds => {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

/** A date without a time, the same in every time zone: `Mon 30 Nov`. */
export const day = iso => new Date(`${iso}T12:00:00`).toLocaleDateString(language, { ...DAY, ...(!iso.startsWith(new Date().getFullYear()) && { year: 'numeric' }) });

export const minute = (date = new Date()) => date.toLocaleTimeString(language, MINUTE);

/** `Mon 30 Nov, 10:14`. */
export const moment = iso => new Date(iso).toLocaleString(language, { ...DAY, ...MINUTE });

/** To the second; without the day where it is today. */
function second(iso) {
  const at = new Date(iso), isToday = at.toDateString() === new Date().toDateString();
  return at.toLocaleTimeString(language, { ...(!isToday && { day: 'numeric', month: 'short' }), ...SECOND });
}

const FORMS = { day, moment, second: iso => new Date(iso).toLocaleString(language, { year: 'numeric', month: 'short', day: 'numeric', ...SECOND }) };

/** Every <time>, in the form that its data-form names, and sentences with a time in them. */
export function tellTimes(root) {
  for (const time of root.querySelectorAll('time[data-form]')) {
    time.title = time.dateTime;
    time.textContent = FORMS[time.dataset.form](time.dateTime);
  }
  for (const told of root.querySelectorAll('.since[data-at]')) told.textContent = fill(told.dataset.text, second(told.dataset.at));
}

tellTimes(document);
