const KEPT_FOR_DAYS = 30;

/** The typed text in this browser, for as long as the server does not have it. */
export class LocalCopy {
  constructor(user, address) {
    this.key = `staff-form:${user}:${address}`;
    this.earlierKey = `${this.key}:earlier`;
    discardOld();
  }

  keep(values) {
    write(this.key, JSON.stringify({ at: Date.now(), values }));
  }

  forget() {
    localStorage.removeItem(this.key);
  }

  forgetEarlier() {
    localStorage.removeItem(this.earlierKey);
  }

  /** What an earlier visit left behind, or null; typing from now on does not overwrite it. */
  earlier(current) {
    const left = read(this.key);
    if (left && !same(left.values, current)) {
      write(this.earlierKey, JSON.stringify(left));
    }
    this.forget();
    const copy = read(this.earlierKey);
    if (copy && same(copy.values, current)) {
      this.forgetEarlier();
      return null;
    }
    return copy;
  }
}

function same(values, current) {
  return Object.entries(values).every(([name, value]) => JSON.stringify(value) === JSON.stringify(current[name]));
}

function read(key) {
  return JSON.parse(localStorage.getItem(key));
}

/** A full or forbidden storage costs only this second safety: the draft on the server stays the first. */
function write(key, text) {
  try {
    localStorage.setItem(key, text);
  } catch (full) {
    console.warn('This browser keeps no copy of what is typed.', full);
  }
}

function discardOld() {
  const oldest = Date.now() - KEPT_FOR_DAYS * 24 * 60 * 60 * 1000;
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith('staff-form:'))) {
    if (read(key).at < oldest) {
      localStorage.removeItem(key);
    }
  }
}
