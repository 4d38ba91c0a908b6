import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { layoutFor } from '#core/badges/layout-for.ts';
import { openLayoutFiles } from '#core/badges/layout-files.ts';
import { layoutLimit } from '#shared/contract/layout.ts';
import type { StationSettings } from '#shared/contract/settings.ts';
import { runStation } from '#tests/helpers/station.ts';
import { tempFolder } from '#tests/helpers/temp-folder.ts';

const layout = (mark: string): string => `<article class="badge"><p>${mark}</p><div data-field="name"></div></article>`;

/** Layouts of an event beside a program that comes with `standard` and `compact`. */
const open = () => {
  const folder = tempFolder();
  const [own, shipped, exports] = ['own', 'shipped', 'exports'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(shipped);
  for (const name of ['standard', 'compact']) writeFileSync(path.join(shipped, `${name}.html`), layout(name));
  return { folder, own, files: openLayoutFiles({ own, shipped, exports }) };
};

test('an own layout wins over the shipped one of its name, which comes back when it is deleted', () => {
  const { files } = open();
  expect(files.save('compact', layout('ours'))).toEqual({ ok: true, value: null });
  expect(files.save('Gäste 2', layout('guests'))).toEqual({ ok: true, value: null });
  expect(files.list()).toEqual([
    { name: 'compact', shipped: true, own: true },
    { name: 'Gäste 2', shipped: false, own: true },
    { name: 'standard', shipped: true, own: false },
  ]);
  expect(files.read('compact')).toBe(layout('ours'));
  expect(files.remove('compact')).toEqual({ ok: true, value: null });
  expect(files.read('compact')).toBe(layout('compact'));
  expect(files.remove('compact')).toEqual({ ok: false, code: 'unknown-layout' });
});

test('a text beyond the limit is not saved, and the old one stays', () => {
  const { files } = open();
  files.save('mine', layout('old'));
  expect(files.save('mine', layout('x'.repeat(layoutLimit)))).toEqual({ ok: false, code: 'too-large' });
  expect(files.read('mine')).toBe(layout('old'));
});

test('a folder that cannot be written to is told', () => {
  const { files, own } = open();
  writeFileSync(own, 'a file where the folder should be');
  expect(files.save('mine', layout('new'))).toEqual({ ok: false, code: 'cannot-save' });
  expect(files.read('mine')).toBeNull();
});

test('a file is taken over under a free name made of its own', () => {
  const { files, folder } = open();
  const file = path.join(folder, '»Standard«.HTML');
  writeFileSync(file, `\ufeff${layout('theirs')}`);
  expect(files.take(file)).toEqual({ ok: true, value: { name: 'Standard 2' } });
  expect(files.take(file)).toEqual({ ok: true, value: { name: 'Standard 3' } });
  expect(files.read('Standard 2')).toBe(layout('theirs'));
});

test.each([
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'not-a-layout'],
  ['a page of something else', Buffer.from('<h1>Programme</h1>'), 'not-a-layout'],
  ['five megabytes', Buffer.from(layout('x'.repeat(5_000_000))), 'too-large'],
  ['just too long', Buffer.from(layout('x'.repeat(layoutLimit))), 'too-large'],
])('%s is not taken over', (_what, bytes, code) => {
  const { files, folder } = open();
  const file = path.join(folder, 'given.html');
  writeFileSync(file, bytes);
  expect(files.take(file)).toEqual({ ok: false, code });
  expect(files.list().some(({ own }) => own)).toBe(false);
});

test('a file that is gone, a folder and a dangling link are not found', () => {
  const { files, folder } = open();
  symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'link.html'));
  for (const name of ['gone.html', 'shipped', 'link.html']) {
    expect(files.take(path.join(folder, name))).toEqual({ ok: false, code: 'not-found' });
  }
});

test('a copy goes out under a free name', () => {
  const { files } = open();
  const copies = [files.copyOut('compact'), files.copyOut('compact')];
  const paths = copies.map((copy) => (copy.ok ? copy.value.path : copy.code));
  expect(paths.map((file) => path.basename(file))).toEqual(['compact.html', 'compact 2.html']);
  expect(paths.map((file) => readFileSync(file, 'utf8'))).toEqual([layout('compact'), layout('compact')]);
  expect(files.copyOut('none')).toEqual({ ok: false, code: 'unknown-layout' });
});

test('files that nobody can choose by name are left alone', () => {
  const { files, own } = open();
  mkdirSync(own);
  for (const name of ['.hidden.html', 'notes.txt', '..html', `${'n'.repeat(80)}.html`]) {
    writeFileSync(path.join(own, name), layout('x'));
  }
  expect(files.list().filter((file) => file.own)).toEqual([]);
});

test('each category has its layout, and the standard one stands in for one that is gone', () => {
  const { files } = open();
  files.save('press', layout('press'));
  const layouts: StationSettings['layouts'] = { usual: 'compact', byCategory: { press: 'press', guest: 'gone' } };
  const missing: string[] = [];
  const settings = { layouts } as StationSettings;
  const choose = layoutFor(
    files,
    () => settings,
    (name) => missing.push(name),
  );
  expect(choose('press')).toEqual({ text: layout('press'), missing: null });
  expect(choose('other')).toEqual({ text: layout('compact'), missing: null });
  expect(choose(null)).toEqual({ text: layout('compact'), missing: null });
  expect(choose('guest')).toEqual({ text: layout('standard'), missing: 'gone' });
  choose('guest');
  expect(missing).toEqual(['gone']);
});

test('a station keeps layouts in the folder of its event, once it is unlocked', async () => {
  const dataFolder = tempFolder();
  const station = await runStation({ dataFolder });
  const save = () => station.handlers['layout.save']({ name: 'ours', text: layout('ours') });
  expect(save()).toEqual({ ok: false, code: 'locked' });
  await station.handlers['lock.unlock']({ pin: '2468' });
  expect(save()).toEqual({ ok: true, value: null });
  const state = await station.handlers['station.state'](undefined);
  expect(existsSync(path.join(dataFolder, 'events', state.event.id, 'layouts', 'ours.html'))).toBe(true);
  expect(await station.handlers['layout.list'](undefined)).toContainEqual({ name: 'ours', shipped: false, own: true });
});
