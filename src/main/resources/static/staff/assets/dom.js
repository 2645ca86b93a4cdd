/** Makes an element. Strings among the children stay text; attributes that are functions listen to the event they name. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
}

export function button(label, act, attributes = {}) {
  return el('button', { type: 'button', class: 'sf-button', click: act, ...attributes }, label);
}

/** A link that leaves the form where it is, and says so. */
export function outward(label, href) {
  return el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, label, el('span', {}, ' (opens in a new tab)'));
}

export function later(act, milliseconds) {
  let timer = null;
  return {
    restart() {
      clearTimeout(timer);
      timer = setTimeout(act, milliseconds);
    },
    cancel() {
      clearTimeout(timer);
    },
  };
}

/** How long a text is to a person: an emoji is one character, as it is to the server. */
export function characters(text) {
  return [...text].length;
}

const LONDON = { timeZone: 'Europe/London' };
const time = new Intl.DateTimeFormat('en-GB', { ...LONDON, hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { ...LONDON, day: 'numeric', month: 'long', year: 'numeric' });
const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

export function timeOf(instant) {
  return time.format(new Date(instant));
}

export function dayAndTimeOf(instant) {
  return `${day.format(new Date(instant))} at ${timeOf(instant)}`;
}

/** “Friday 24 April 2020”, or nothing for what is not a whole date. */
export function spelledOut(isoDate) {
  const date = new Date(`${isoDate}T12:00:00Z`);
  return Number.isNaN(date.getTime()) ? '' : weekday.format(date).replace(',', '');
}

export function figure(number) {
  return Number(number).toLocaleString('en-GB');
}
