import { dayAndTimeOf, later, timeOf } from './dom.js';
import { call } from './server.js';
import { LocalCopy } from './local-copy.js';

const AFTER_LAST_KEY = 2_000;
const UNTIL_NEXT_TRY = 15_000;

/** What browsers send on after the page has gone; longer requests have to be waited for. */
const OUTLIVES_THE_PAGE = 60_000;

/** Saves that are under way, by form: whoever opens the form again waits for them. */
const underWay = new Map();

export async function settled(address) {
  await underWay.get(address);
}

/** What has been typed, on its way to the server; this browser keeps a copy until the server has it. */
export class Draft {
  constructor(address, user, read, tell) {
    this.address = address;
    this.copy = new LocalCopy(user, address);
    this.read = read;
    this.tell = tell;
    this.savedText = this.text;
    this.sending = null;
    this.held = false;
    this.left = false;
    this.pause = later(() => this.save(), AFTER_LAST_KEY);
    this.nextTry = later(() => this.save(), UNTIL_NEXT_TRY);
  }

  get text() {
    return JSON.stringify({ values: this.read() });
  }

  get unsaved() {
    return this.text !== this.savedText;
  }

  changed() {
    if (this.unsaved) {
      this.copy.keep(this.read());
      this.pause.restart();
    } else {
      this.copy.forget();
      this.pause.cancel();
    }
  }

  /** Saves what the server does not have yet; one after the other, so that an older text never arrives last. */
  async save() {
    this.pause.cancel();
    this.nextTry.cancel();
    if (this.held || !this.unsaved) {
      return;
    }
    if (this.sending) {
      await this.sending.done;
      return this.save();
    }
    await this.send(this.text);
  }

  async send(text) {
    this.tell({ saving: true });
    const answer = call('PUT', `/staff/forms/${this.address}/draft`, text, { keepalive: text.length < OUTLIVES_THE_PAGE });
    const done = answer.then((saved) => this.saved(text, saved), (failure) => this.failed(failure));
    this.sending = { text, done };
    underWay.set(this.address, done);
    await done;
    if (this.sending.done === done) {
      this.sending = null;
    }
    if (underWay.get(this.address) === done) {
      underWay.delete(this.address);
    }
  }

  saved(text, answer) {
    this.savedText = text;
    if (!this.unsaved) {
      this.copy.forget();
    }
    this.tell({ saved: `Draft saved at ${timeOf(answer.savedAt)}` });
  }

  failed(failure) {
    this.tell({ failure });
    if (failure.passing && !this.left) {
      this.nextTry.restart();
    }
  }

  /** The page may be going away: there is no time to wait for a save under way. */
  flush() {
    if (!this.held && this.unsaved && this.sending?.text !== this.text) {
      this.pause.cancel();
      this.send(this.text);
    }
  }

  /** The form is going away: a last try, after which a newer form may write. */
  leave() {
    this.left = true;
    this.nextTry.cancel();
    this.flush();
  }

  /** While the form is being submitted nothing else may be written. */
  hold() {
    this.pause.cancel();
    this.nextTry.cancel();
    this.held = true;
  }

  release() {
    this.held = false;
  }

  finish() {
    this.hold();
    this.copy.forget();
    this.copy.forgetEarlier();
  }
}

export function describeDraft(draft) {
  return draft ? `Draft saved on ${dayAndTimeOf(draft.savedAt)} by ${draft.by}` : '';
}
