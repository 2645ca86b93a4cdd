import { characters, el, later } from './dom.js';
import { controls, questionOf } from './controls.js';
import { writeAndPreview } from './write-and-preview.js';

const MARKDOWN_HINT =
  'Leave an empty line between paragraphs. **bold**, *italic*, [words of a link](https://…), lines that start with - or 1. for a list.';

/** One question of the form: its label, help, control, count and, when refused, the reason beside it. */
export class Field {
  constructor(description, prefix, value, preview) {
    this.description = description;
    this.name = description.name;
    this.id = prefix + description.name;
    this.control = (controls[description.type] ?? controls.text)(description, this.id);
    this.error = el('p', { class: 'sf-error', id: `${this.id}-error`, hidden: true });
    this.count = description.limit && this.textual ? new Count(description.limit, this.id) : null;
    this.element = this.assemble(preview);
    this.write(value);
    this.control.target.addEventListener('input', () => this.count?.show(this.read()));
  }

  get textual() {
    return ['text', 'textarea', 'markdown', 'email', 'url'].includes(this.description.type);
  }

  get shown() {
    return !this.element.hidden;
  }

  read() {
    return this.control.read();
  }

  write(value) {
    this.control.write(value);
    this.count?.show(this.read());
  }

  disable() {
    this.control.disable();
  }

  focus() {
    this.control.reveal?.();
    this.control.target.focus();
    this.element.scrollIntoView({ block: 'nearest' });
  }

  /** A problem that only the browser can see: something half typed, which has no value to send. */
  complaint() {
    const message = this.shown ? (this.control.complain?.() ?? null) : null;
    return message ? { field: this.name, message } : null;
  }

  refuse(message) {
    this.error.textContent = message ?? '';
    this.error.hidden = !message;
    this.element.classList.toggle('sf-refused', Boolean(message));
    if (message) {
      this.control.target.setAttribute('aria-invalid', 'true');
    } else {
      this.control.target.removeAttribute('aria-invalid');
    }
    this.describe();
  }

  /** @param answers what stands in the other fields, without those that are not shown themselves */
  showWhenWanted(answers) {
    const condition = this.description.showWhen;
    this.element.hidden = Boolean(condition) && !condition.is.map(String).includes(String(answers[condition.field]));
  }

  assemble(preview) {
    const { label, help, type } = this.description;
    const title = questionOf(this.description);
    this.help = help ? el('p', { class: 'sf-help', id: `${this.id}-help` }, help) : null;
    this.hint = type === 'markdown' ? el('p', { class: 'sf-help', id: `${this.id}-hint` }, MARKDOWN_HINT) : null;
    const body = [this.error, this.control.element, this.count?.element];
    if (this.control.grouped) {
      return el('fieldset', this.frame(), el('legend', {}, title), this.help, body);
    }
    if (this.control.labelled) {
      return el('div', this.frame(), this.error, this.control.element, this.help);
    }
    const heading = el('label', { for: this.id, class: 'sf-label' }, title);
    const writing = [this.hint, ...body];
    if (type !== 'markdown' || !preview) {
      return el('div', this.frame(), heading, this.help, writing);
    }
    const tabs = writeAndPreview(this.id, label, writing, preview);
    this.control.reveal = tabs.write;
    return el('div', this.frame(), heading, this.help, tabs.element);
  }

  frame() {
    return { class: `sf-field sf-of-${this.description.type}`, 'data-field': this.name };
  }

  /** Screen readers say what belongs to the field: of a group to the group, otherwise to the control. */
  describe() {
    const parts = [this.error.hidden ? null : this.error, this.help, this.hint, this.count?.element];
    const described = this.control.grouped ? this.element : this.control.target;
    const ids = parts.filter(Boolean).map((part) => part.id);
    described.setAttribute('aria-describedby', ids.join(' '));
    if (this.description.required && !this.control.grouped) {
      this.control.target.setAttribute('aria-required', 'true');
    }
  }
}

/** “x of 200 characters”, seen at every key and spoken after a pause. */
class Count {
  constructor(limit, id) {
    this.limit = limit;
    this.seen = el('span', { 'aria-hidden': 'true' });
    this.spoken = el('span', { class: 'sf-unseen', role: 'status' });
    this.element = el('p', { class: 'sf-count', id: `${id}-count` }, this.seen, this.spoken);
    this.speak = later(() => (this.spoken.textContent = this.seen.textContent), 1_500);
  }

  show(text) {
    const length = characters(text);
    const over = length - this.limit;
    const figures = `${length.toLocaleString('en-GB')} of ${this.limit.toLocaleString('en-GB')} characters`;
    this.seen.textContent = over > 0 ? `${figures}: ${over.toLocaleString('en-GB')} too many` : figures;
    this.element.classList.toggle('sf-over', over > 0);
    this.speak.restart();
  }
}
