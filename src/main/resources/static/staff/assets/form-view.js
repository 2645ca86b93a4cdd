import { button, dayAndTimeOf, el } from './dom.js';
import { describeDraft } from './draft.js';
import { Field } from './field.js';
import { Preview } from './preview.js';
import { reference } from './reference.js';

let forms = 0;

/** The form as it stands on the page: what is asked, what helps to answer it, and how it is kept. */
export class FormView {
  constructor(form, askForMails) {
    this.form = form;
    const prefix = `sf${++forms}-`;
    const preview = () => new Preview(() => askForMails(this.answers()), () => this.fields);
    const mails = () => (form.preview ? preview() : null);
    this.fields = form.fields.map((field) => new Field(field, prefix, form.values?.[field.name], mails()));
    const previewed = form.fields.some((field) => field.type === 'markdown');
    this.preview = previewed ? null : mails();
    this.title = el('h3', { tabindex: '-1' }, form.title);
    this.said = el('span', { class: 'sf-status', role: 'status' }, describeDraft(form.draft));
    this.offers = el('div');
  }

  parts(summary) {
    const { form } = this;
    const fields = el('div', { class: 'sf-fields' }, this.fields.map((field) => field.element));
    return [
      el('header', {}, this.title, form.help ? el('p', { class: 'sf-lead' }, form.help) : null),
      form.problem || form.readOnly ? el('p', { class: 'sf-notice', role: 'status' }, this.whyReadOnly) : null,
      summary,
      this.offers,
      el(
        'div',
        { class: 'sf-columns' },
        reference(form),
        el('div', { class: 'sf-answers' }, fields, this.preview ? mailSection(this.preview) : null),
      ),
      form.readOnly ? null : el('div', { class: 'sf-bar' }, this.said),
    ].filter(Boolean);
  }

  get whyReadOnly() {
    return this.form.problem || 'To fill in this form, claim the task first.';
  }

  /** What needs the form to be on the page. */
  settle() {
    this.applyConditions();
    this.fields.forEach((field) => {
      field.describe();
      if (this.form.readOnly) {
        field.disable();
      }
    });
    this.preview?.refresh();
  }

  /** Everything typed, so that nothing is lost when a question is hidden for a while. */
  values() {
    return Object.fromEntries(this.fields.map((field) => [field.name, field.read()]));
  }

  /** What counts: the questions that are asked now. */
  answers() {
    return Object.fromEntries(this.fields.filter((field) => field.shown).map((field) => [field.name, field.read()]));
  }

  write(values) {
    this.fields.filter((field) => field.name in values).forEach((field) => field.write(values[field.name]));
    this.applyConditions();
  }

  applyConditions() {
    const answers = {};
    for (const field of this.fields) {
      field.showWhenWanted(answers);
      if (field.shown) {
        answers[field.name] = field.read();
      }
    }
  }

  fieldAround(element) {
    return this.fields.find((field) => field.element.contains(element));
  }

  status(words, ...more) {
    this.said.replaceChildren(words, ...more.filter(Boolean));
  }

  /** Text that an earlier visit could not save. */
  offer(at, answer) {
    const choose = (restore) => () => {
      answer(restore);
      this.offers.replaceChildren();
    };
    const words = `Text that you typed on ${dayAndTimeOf(at)} did not reach the server. This browser has kept it.`;
    const ways = [button('Put it back', choose(true)), button('Discard it', choose(false))];
    this.offers.replaceChildren(el('div', { class: 'sf-notice', role: 'status' }, el('p', {}, words), ways));
  }
}

function mailSection(preview) {
  return el('section', { class: 'sf-mails' }, el('h4', {}, 'The mail that goes out'), preview.element);
}
