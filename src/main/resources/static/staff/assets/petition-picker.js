import { el, figure, later } from './dom.js';
import { call } from './server.js';

const AFTER_LAST_KEY = 250;

/** A list of petitions: type a number or words, choose, and take out again. Its value is an array of numbers. */
export function petitionPicker(field, id) {
  const picker = new PetitionPicker(field, id);
  return {
    element: picker.element,
    target: picker.input,
    read: () => picker.numbers,
    write: (numbers) => picker.write(numbers ?? []),
    disable: () => picker.disable(),
    complain: () => picker.complain(),
  };
}

class PetitionPicker {
  constructor(field, id) {
    this.numbers = [];
    this.known = new Map();
    this.found = [];
    this.active = -1;
    this.lookUp = later(() => this.search(), AFTER_LAST_KEY);
    this.input = el('input', {
      id, name: field.name, type: 'text', class: 'sf-input', placeholder: 'Number or words of the title',
      role: 'combobox', 'aria-expanded': 'false', 'aria-autocomplete': 'list', 'aria-controls': `${id}-found`,
      input: () => this.lookUp.restart(),
      keydown: (event) => this.key(event),
      blur: () => this.leave(),
    });
    this.options = el('ul', { id: `${id}-found`, role: 'listbox', class: 'sf-found', 'aria-label': 'Petitions found', hidden: true });
    this.chips = el('ul', { class: 'sf-chips', 'aria-label': field.label });
    this.said = el('p', { class: 'sf-said', role: 'status' });
    this.element = el('div', { class: 'sf-picker' }, this.chips, this.input, this.options, this.said);
  }

  write(numbers) {
    this.numbers = [...numbers];
    this.drawChips();
    numbers.filter((number) => !this.known.has(number)).forEach((number) => this.learnTitle(number));
  }

  disable() {
    this.input.disabled = true;
    this.drawChips();
  }

  complain() {
    const left = this.input.value.trim();
    return left ? `Choose a petition from the list for “${left}”, or clear the box.` : null;
  }

  async learnTitle(number) {
    await this.ask(String(number)).catch(() => []);
    this.drawChips();
  }

  async ask(words) {
    const found = await call('GET', `/staff/petitions?q=${encodeURIComponent(words)}`);
    found.forEach((petition) => this.known.set(petition.number, petition));
    return found;
  }

  async search() {
    const words = this.input.value.trim();
    if (!words) {
      this.offer([]);
      this.said.textContent = '';
      return;
    }
    try {
      const found = await this.ask(words);
      if (words === this.input.value.trim()) {
        this.offer(found.filter((petition) => !this.numbers.includes(petition.number)));
        this.said.textContent = this.found.length ? '' : 'No other petition matches.';
      }
    } catch (failure) {
      this.said.textContent = failure.message;
    }
  }

  offer(found) {
    this.found = found;
    this.options.replaceChildren(...found.map((petition, index) => this.option(petition, index)));
    this.options.hidden = found.length === 0;
    this.input.setAttribute('aria-expanded', String(found.length > 0));
    this.activate(-1);
  }

  option(petition, index) {
    const take = (event) => {
      event.preventDefault();
      this.add(petition);
    };
    return el(
      'li',
      { id: `${this.options.id}-${index}`, role: 'option', 'aria-selected': 'false', mousedown: take },
      el('span', { class: 'sf-number' }, String(petition.number)), ' ', petition.action,
      el('span', { class: 'sf-help' }, ` ${petition.state}, ${figure(petition.signatureCount)} signatures`),
    );
  }

  activate(index) {
    this.active = index;
    [...this.options.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    const active = this.options.children[index];
    active?.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', active?.id ?? '');
  }

  key(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && this.found.length) {
      event.preventDefault();
      this.activate((this.active + steps[event.key] + this.found.length) % this.found.length);
    } else if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      this.addBest();
    } else if (event.key === 'Escape' && this.found.length) {
      event.stopPropagation();
      this.offer([]);
    }
  }

  addBest() {
    const petition = this.found[this.active] ?? this.exact() ?? (this.found.length === 1 ? this.found[0] : null);
    if (petition) {
      this.add(petition);
    }
  }

  exact() {
    return this.found.find((petition) => String(petition.number) === this.input.value.trim());
  }

  /** A whole number needs no further choosing. */
  async leave() {
    this.lookUp.cancel();
    const typed = this.input.value.trim();
    if (/^\d+$/.test(typed) && !this.exact()) {
      await this.search();
    }
    const exact = this.exact();
    if (exact && typed === this.input.value.trim()) {
      this.add(exact);
    } else {
      this.offer([]);
    }
  }

  add(petition) {
    this.input.value = '';
    this.offer([]);
    this.change([...this.numbers, petition.number], `Petition ${petition.number} added.`);
  }

  remove(number) {
    this.change(this.numbers.filter((each) => each !== number), `Petition ${number} taken out.`);
    this.input.focus();
  }

  change(numbers, words) {
    this.numbers = numbers;
    this.drawChips();
    this.said.textContent = words;
    this.element.dispatchEvent(new Event('change', { bubbles: true }));
  }

  drawChips() {
    this.chips.replaceChildren(...this.numbers.map((number) => this.chip(number)));
    this.chips.hidden = this.numbers.length === 0;
  }

  chip(number) {
    const title = this.known.get(number)?.action;
    const words = el('span', {}, el('span', { class: 'sf-number' }, String(number)), title ? ` ${title}` : '');
    const takeOut = { type: 'button', class: 'sf-remove', 'aria-label': `Take out petition ${number}`, click: () => this.remove(number) };
    return el('li', { 'data-petition': number }, words, this.input.disabled ? null : el('button', takeOut, '×'));
  }
}
