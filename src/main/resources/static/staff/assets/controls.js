import { el, spelledOut } from './dom.js';
import { petitionPicker } from './petition-picker.js';

/**
 * What a person types into, one maker a type of field. Each gives the element to show, the target that takes
 * label and focus, and the reading and writing of its value.
 */
export const controls = {
  text: (field, id) => line(field, id, { type: 'text' }),
  email: (field, id) => line(field, id, { type: 'email', spellcheck: 'false', autocapitalize: 'off' }),
  url: (field, id) => line(field, id, { type: 'url', spellcheck: 'false', autocapitalize: 'off', placeholder: 'https://' }),
  time: (field, id) => line(field, id, { type: 'time', class: 'sf-input sf-short' }),
  date,
  textarea: area,
  markdown: area,
  choice,
  select,
  checkbox,
  petitions: petitionPicker,
};

function line(field, id, attributes) {
  const input = el('input', { id, name: field.name, class: 'sf-input', ...attributes });
  return valueOf(input, input);
}

function valueOf(element, target) {
  return {
    element,
    target,
    read: () => target.value,
    write: (value) => {
      target.value = value ?? '';
    },
    disable: () => {
      target.disabled = true;
    },
  };
}

function date(field, id) {
  const input = el('input', { id, name: field.name, type: 'date', class: 'sf-input sf-short', min: field.min, max: field.max });
  const words = el('span', { class: 'sf-words' });
  const spell = () => {
    words.textContent = spelledOut(input.value);
  };
  input.addEventListener('input', spell);
  const control = valueOf(el('div', { class: 'sf-date' }, input, words), input);
  return {
    ...control,
    write: (value) => {
      control.write(value);
      spell();
    },
    complain: () => (input.validity.badInput ? 'Please give the whole date: day, month and year.' : null),
  };
}

function area(field, id) {
  const input = el('textarea', { id, name: field.name, class: 'sf-input', rows: field.type === 'markdown' ? '8' : '3' });
  if (!CSS.supports('field-sizing', 'content')) {
    growWithText(input);
  }
  return valueOf(input, input);
}

function growWithText(input) {
  const grow = () => {
    input.style.height = 'auto';
    input.style.height = `${input.scrollHeight + 4}px`;
  };
  input.addEventListener('input', grow);
  new ResizeObserver(grow).observe(input);
}

function select(field, id) {
  const options = field.options.map(({ value, label }) => el('option', { value }, label));
  const input = el('select', { id, name: field.name, class: 'sf-input' }, el('option', { value: '' }, 'Choose…'), options);
  return valueOf(input, input);
}

function choice(field, id) {
  const radios = field.options.map(({ value }, index) =>
    el('input', { type: 'radio', id: index ? `${id}-${index + 1}` : id, name: field.name, value }),
  );
  const rows = field.options.map(({ label, help }, index) => optionRow(radios[index], label, help));
  return {
    element: el('div', {}, rows),
    target: radios[0],
    grouped: true,
    read: () => radios.find((radio) => radio.checked)?.value ?? '',
    write: (value) => radios.forEach((radio) => (radio.checked = radio.value === String(value ?? ''))),
    disable: () => radios.forEach((radio) => (radio.disabled = true)),
  };
}

function checkbox(field, id) {
  const input = el('input', { type: 'checkbox', id, name: field.name });
  return {
    element: optionRow(input, questionOf(field)),
    target: input,
    labelled: true,
    read: () => input.checked,
    write: (value) => {
      input.checked = value === true;
    },
    disable: () => {
      input.disabled = true;
    },
  };
}

/** The words of the question, with the word that it must be answered. */
export function questionOf({ label, required }) {
  return [label, required ? el('span', { class: 'sf-required' }, ' (required)') : null];
}

function optionRow(input, label, help) {
  const helpId = help ? `${input.id}-option-help` : null;
  if (helpId) {
    input.setAttribute('aria-describedby', helpId);
  }
  return el(
    'div',
    { class: 'sf-option' },
    input,
    el('div', {}, el('label', { for: input.id }, label), help ? el('p', { class: 'sf-help', id: helpId }, help) : null),
  );
}
