// Nodemailer at its best: pooled, 8 connections, never waiting for work.
// Usage: node nodemailer.mjs mustache|encoded MAILS PORT FOLDER; prints the seconds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Mustache from 'mustache';
import nodemailer from 'nodemailer';

const CONNECTIONS = 8;
const WARM_UP = 200;

const [mode, mails, port, folder] = process.argv.slice(2);
const read = (name) => readFileSync(join(folder, name));
const subject = read('subject.txt').toString();
const [text, html] = ['text.mustache', 'html.mustache'].map((name) => read(name).toString());
const raw = read('encoded.eml');
const from = 'petitions@localhost';

const relay = nodemailer.createTransport({
  host: '127.0.0.1',
  port: Number(port),
  secure: false,
  ignoreTLS: true,
  pool: true,
  maxConnections: CONNECTIONS,
  maxMessages: Infinity,
});

function rendered(number) {
  const to = `signer${number}@example.org`;
  const reader = { name: `Zoë O'Neill ${number}`, signature: number };
  return { from, to, subject, text: Mustache.render(text, reader), html: Mustache.render(html, reader) };
}

function encoded(number) {
  return { envelope: { from, to: `signer${number}@example.org` }, raw };
}

const make = { mustache: rendered, encoded }[mode];

/** Two senders a connection, so that the next mail is ready when one has gone. */
async function send(count) {
  let next = 0;
  const sender = async () => {
    while (next < count) {
      next += 1;
      await relay.sendMail(make(next));
    }
  };
  await Promise.all(Array.from({ length: 2 * CONNECTIONS }, sender));
}

await send(WARM_UP);
const before = performance.now();
await send(Number(mails));
console.log((performance.now() - before) / 1000);
relay.close();
