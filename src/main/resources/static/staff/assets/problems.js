import { el, outward } from './dom.js';

const WHEN_GONE =
  'What you typed here was not sent, and is kept nowhere else: copy what you still need. Then choose another task from the list.';

/** The refused fields as links that lead to them. */
export function problemList(problems, fields) {
  return el('ul', {}, problems.map((problem) => el('li', {}, problemLine(problem, fields))));
}

function problemLine({ field, message }, fields) {
  const refused = fields.find((candidate) => candidate.name === field && candidate.shown);
  if (!refused) {
    return message;
  }
  const lead = (event) => {
    event.preventDefault();
    event.stopPropagation();
    refused.focus();
  };
  return el('a', { href: `#${refused.id}`, click: lead }, message);
}

/** Stands on top of the form and takes the focus when something was refused. */
export class ErrorSummary {
  constructor(fields) {
    this.fields = fields;
    this.element = el('div', { class: 'sf-summary', role: 'alert', tabindex: '-1', hidden: true });
  }

  clear() {
    this.element.hidden = true;
    this.element.replaceChildren();
    this.fields.forEach((field) => field.refuse(null));
  }

  show(failure) {
    this.clear();
    for (const { field, message } of failure.problems) {
      this.fields.find((candidate) => candidate.name === field)?.refuse(message);
    }
    const alone = failure.problems.length === 1 && !failure.problems[0].field;
    const listed = failure.problems.length && !alone;
    this.element.append(
      el('h4', {}, listed ? 'Please put this right' : failure.message),
      ...(listed ? [problemList(failure.problems, this.fields)] : []),
      ...(failure.gone ? [el('p', {}, WHEN_GONE)] : []),
      ...(failure.sessionEnded ? [signIn()] : []),
    );
    this.element.hidden = false;
    this.element.focus();
    this.element.scrollIntoView({ block: 'nearest' });
  }
}

export function signIn() {
  return el('p', {}, outward('Sign in again', '/login'));
}
