import { Draft, settled } from './draft.js';
import { callAndWait, call, Failure } from './server.js';
import { FormView } from './form-view.js';
import { ErrorSummary, signIn } from './problems.js';
import { button, el } from './dom.js';
import { tasklist } from './tasklist.js';

const LISTENED = ['input', 'change', 'focusout'];

/** Tells when Tasklist takes the form off the page, which it does without leaving the page. */
class StaffFormElement extends HTMLElement {
  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.dispatchEvent(new Event('gone')));
  }
}

customElements.define('staff-form', StaffFormElement);

export function attach(camForm, place) {
  place.removeAttribute('aria-live');
  new StaffForm(tasklist(camForm), place).load();
}

/** One form from its loading to its completion: the server knows the questions and judges the answers. */
class StaffForm {
  constructor(tasklist, place) {
    this.tasklist = tasklist;
    this.place = place;
    this.stage = 'loading';
    tasklist.onSubmit(() => this.submit());
    tasklist.onSave(() => this.save());
    tasklist.onCompleted(() => this.completed());
    tasklist.onRefused((message) => this.refusedByEngine(message));
    tasklist.onClaimChanged((mine) => this.claimChanged(mine));
    this.listen();
  }

  listen() {
    const leaving = (event) => this.stage === 'open' && this.draft?.unsaved && event.preventDefault();
    const hiding = () => document.visibilityState === 'hidden' && this.draft?.flush();
    const going = () => this.draft?.flush();
    window.addEventListener('beforeunload', leaving);
    window.addEventListener('pagehide', going);
    document.addEventListener('visibilitychange', hiding);
    this.place.addEventListener('gone', () => {
      window.removeEventListener('beforeunload', leaving);
      window.removeEventListener('pagehide', going);
      document.removeEventListener('visibilitychange', hiding);
      this.draft?.leave();
    });
    LISTENED.forEach((kind) => this.place.addEventListener(kind, (event) => this.touched(event)));
    this.place.closest('form').addEventListener('submit', (event) => event.preventDefault());
  }

  load() {
    this.loading = this.fetchForm();
  }

  async fetchForm() {
    this.stage = 'loading';
    this.place.setAttribute('aria-busy', 'true');
    try {
      this.address = await this.tasklist.address();
      await settled(this.address);
      this.show(await call('GET', `/staff/forms/${this.address}`));
    } catch (failure) {
      this.showFailure(failure);
    }
    this.place.removeAttribute('aria-busy');
  }

  showFailure(failure) {
    if (!(failure instanceof Failure)) {
      throw failure;
    }
    const again = button('Try again', () => this.load());
    const way = failure.sessionEnded ? signIn() : null;
    this.place.replaceChildren(el('div', { class: 'sf-summary', role: 'alert' }, el('h4', {}, failure.message), way, again));
  }

  show(form) {
    this.view = new FormView(form, (answers) => call('POST', `/staff/forms/${this.address}/preview`, JSON.stringify({ values: answers })));
    this.summary = new ErrorSummary(this.view.fields);
    this.place.classList.toggle('sf-read-only', form.readOnly);
    this.place.replaceChildren(...this.view.parts(this.summary.element));
    this.view.settle();
    if (this.tasklist.starting) {
      this.view.title.focus();
    }
    this.readOnly = form.readOnly;
    this.draft = null;
    if (!form.readOnly) {
      this.draft = new Draft(this.address, this.tasklist.user, () => this.view.values(), (news) => this.news(news));
      this.offerEarlier();
    }
    this.stage = 'open';
  }

  offerEarlier() {
    const { copy } = this.draft;
    const earlier = copy.earlier(this.view.values());
    if (earlier) {
      const answer = (restore) => {
        copy.forgetEarlier();
        if (restore) {
          this.view.write(earlier.values);
          this.touched({ type: 'input' });
        }
      };
      this.view.offer(earlier.at, answer);
    }
  }

  touched({ type, target }) {
    if (this.stage !== 'open' || !this.draft) {
      return;
    }
    if (type === 'focusout') {
      this.draft.save();
      return;
    }
    this.view.fieldAround(target)?.refuse(null);
    this.view.applyConditions();
    this.draft.changed();
    if (this.draft.unsaved) {
      this.tasklist.markUnsaved(true);
    }
  }

  save() {
    this.draft?.save();
  }

  news({ saving, saved, failure }) {
    if (saving) {
      this.view.status('Saving…');
    } else if (saved) {
      this.view.status(saved);
      this.tasklist.markUnsaved(this.draft.unsaved);
    } else {
      const words = `Not saved: ${failure.message} ${failure.sessionEnded ? '' : 'Your text is still here. '}`;
      this.view.status(words, failure.sessionEnded ? signIn() : null, button('Save', () => this.save()));
      this.tasklist.markUnsaved(true);
    }
  }

  /** @returns whether Tasklist may go on and complete the task or start the process */
  submit() {
    if (this.stage !== 'open') {
      return false;
    }
    if (this.readOnly) {
      this.summary.show(new Failure(409, this.view.whyReadOnly));
      return false;
    }
    this.stage = 'submitting';
    this.draft.hold();
    try {
      this.complain();
      const accepted = callAndWait('POST', `/staff/forms/${this.address}/check`, JSON.stringify({ values: this.view.answers() }));
      this.summary.clear();
      this.view.status('Sending…');
      this.tasklist.hand(accepted);
      return true;
    } catch (failure) {
      this.reopen(failure);
      return false;
    }
  }

  complain() {
    const problems = this.view.fields.map((field) => field.complaint()).filter(Boolean);
    if (problems.length) {
      throw new Failure(422, 'Something is only half filled in.', problems);
    }
  }

  reopen(failure) {
    if (!(failure instanceof Failure)) {
      throw failure;
    }
    if (failure.gone) {
      this.stage = 'gone';
      this.draft.finish();
      this.tasklist.markUnsaved(false);
      this.view.status('');
    } else {
      this.stage = 'open';
      this.draft.release();
      this.draft.save();
    }
    this.summary.show(failure);
  }

  completed() {
    this.stage = 'completed';
    this.draft.finish();
    this.view.status('Done.');
  }

  refusedByEngine(message) {
    if (this.stage === 'submitting') {
      this.reopen(new Failure(409, `This could not be completed: ${message}`));
    }
  }

  async claimChanged(mine) {
    await this.loading;
    if (this.stage === 'open' && mine === this.readOnly) {
      this.draft?.leave();
      this.load();
    }
  }
}
