import { dayAndTimeOf, later, timeOf } from './dom.js';
import { call } from './server.js';
import { LocalCopy } from './local-copy.js';

const AFTER_LAST_KEY = 2_000;
const UNTIL_NEXT_TRY = 15_000;

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
    this.savedText = JSON.stringify(read());
    this.held = false;
    this.left = false;
    this.pause = later(() => this.save(), AFTER_LAST_KEY);
    this.nextTry = later(() => this.save(), UNTIL_NEXT_TRY);
  }

  get unsaved() {
    return !this.held && JSON.stringify(this.read()) !== this.savedText;
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

  /** Saves unless the server has it all already; a save under way is overtaken. */
  async save(options = {}) {
    this.pause.cancel();
    this.nextTry.cancel();
    if (!this.unsaved) {
      return;
    }
    this.overtaken?.abort();
    const overtaken = (this.overtaken = new AbortController());
    const values = this.read();
    this.tell({ saving: true });
    const sending = call('PUT', `/staff/forms/${this.address}/draft`, { values }, { signal: overtaken.signal, ...options });
    const done = sending.then((answer) => this.saved(values, answer), (failure) => this.failed(failure));
    underWay.set(this.address, done);
    await done;
    if (underWay.get(this.address) === done) {
      underWay.delete(this.address);
    }
  }

  saved(values, answer) {
    this.savedText = JSON.stringify(values);
    if (!this.unsaved) {
      this.copy.forget();
    }
    this.tell({ saved: `Draft saved at ${timeOf(answer.savedAt)}` });
  }

  failed(failure) {
    if (failure.name === 'AbortError') {
      return;
    }
    this.tell({ failure });
    if (failure.passing && !this.left) {
      this.nextTry.restart();
    }
  }

  /** The page may be going away: the request outlives it. */
  flush() {
    return this.save({ keepalive: true });
  }

  /** The form is going away: a last try, after which a newer one may write. */
  leave() {
    this.left = true;
    return this.flush();
  }

  /** While the form is being submitted nothing else may be written. */
  hold() {
    this.pause.cancel();
    this.nextTry.cancel();
    this.overtaken?.abort();
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
