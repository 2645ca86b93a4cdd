import { button, el } from './dom.js';
import { problemList, signIn } from './problems.js';

const NARROW = 520;

/** The very mails that this form leads to, as their readers will see them. */
export class Preview {
  /** @param ask gives the mails for what is typed now; @param fields where refused ones are found */
  constructor(ask, fields) {
    this.ask = ask;
    this.fields = fields;
    this.chosen = 0;
    this.plain = false;
    this.phone = null;
    this.element = el('div', { class: 'sf-preview' });
  }

  async refresh() {
    this.phone ??= Math.min(this.element.clientWidth, window.innerWidth) < NARROW;
    const asked = (this.asked = this.ask());
    this.element.setAttribute('aria-busy', 'true');
    const shown = await asked.then((answer) => this.mails(answer.mails), (failure) => [this.refused(failure)]);
    if (asked === this.asked) {
      this.element.removeAttribute('aria-busy');
      this.element.replaceChildren(...shown);
    }
  }

  refused(failure) {
    const list = failure.problems?.length ? problemList(failure.problems, this.fields()) : null;
    const words = list ? 'The mail can be shown once this is put right:' : failure.message;
    return el('div', { class: 'sf-notice', role: 'status' }, el('p', {}, words), list, failure.sessionEnded ? signIn() : null);
  }

  mails(mails) {
    if (mails.length === 0) {
      return [el('p', {}, 'No mail goes out from this step.')];
    }
    this.chosen = Math.min(this.chosen, mails.length - 1);
    const body = el('div');
    const redraw = () => body.replaceChildren(...this.mail(mails[this.chosen]));
    redraw();
    return [mails.length > 1 ? this.chooser(mails, redraw) : null, this.toolbar(redraw), body].filter(Boolean);
  }

  chooser(mails, redraw) {
    const choose = (event) => {
      this.chosen = Number(event.target.value);
      event.stopPropagation();
      redraw();
    };
    const options = mails.map((mail, index) => el('option', { value: index, selected: index === this.chosen }, mail.label));
    const select = el('select', { class: 'sf-input', change: choose, input: (event) => event.stopPropagation() }, options);
    return el('label', { class: 'sf-chooser' }, 'Mail', select);
  }

  toolbar(redraw) {
    return el('div', { class: 'sf-toolbar' }, [
      toggle('Parts of the mail', ['Formatted', 'Plain text'], this.plain, (plain) => {
        this.plain = plain;
        redraw();
      }),
      toggle('Width', ['Desktop', 'Phone'], this.phone, (phone) => {
        this.phone = phone;
        redraw();
      }),
    ]);
  }

  mail(mail) {
    const lines = [
      ['To', mail.to ?? mail.label],
      ['From', mail.from],
      ['Subject', mail.subject],
    ].filter(([, value]) => value);
    const rows = lines.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value)));
    const head = el('dl', { class: 'sf-mail-head' }, rows);
    const width = this.phone ? 'sf-phone' : 'sf-desktop';
    const body = this.plain ? el('pre', { class: `sf-plain ${width}` }, mail.text) : frame(mail, width);
    return [head, el('div', { class: 'sf-sheet', tabindex: '0', role: 'region', 'aria-label': 'The mail' }, body)];
  }
}

/** Nothing in the frame can run; same origin only lets this page measure it and open its links beside it. */
function frame(mail, width) {
  const iframe = el('iframe', {
    class: `sf-mail ${width}`,
    title: `Mail: ${mail.subject}`,
    sandbox: 'allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    srcdoc: mail.html,
  });
  iframe.addEventListener('load', () => {
    const shown = iframe.contentDocument;
    iframe.style.height = `${shown.documentElement.scrollHeight + 2}px`;
    shown.querySelectorAll('a[href]').forEach((link) => {
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
    });
  });
  return iframe;
}

function toggle(label, names, second, choose) {
  const buttons = names.map((name, index) => button(name, () => press(index), { class: 'sf-toggle' }));
  const mark = (chosen) => buttons.forEach((each, index) => each.setAttribute('aria-pressed', String(index === chosen)));
  function press(index) {
    mark(index);
    choose(index === 1);
  }
  mark(second ? 1 : 0);
  return el('div', { role: 'group', 'aria-label': label, class: 'sf-toggles' }, buttons);
}
